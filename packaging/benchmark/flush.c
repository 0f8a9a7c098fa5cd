/* Floor for anything durable: so many bytes written and flushed, nothing else.
 *
 *   flush FILE BYTES TIMES
 *
 * Overwrites a file that has its size already, round and round, as SQLite's log does after its first
 * checkpoint. Prints tab-separated names and figures in microseconds.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define SIZE (4L << 20)

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int count, char **arguments) {
    if (count != 4) return fprintf(stderr, "flush FILE BYTES TIMES\n"), 2;
    long bytes = atol(arguments[2]), times = atol(arguments[3]), at = 0;
    if (bytes < 1 || bytes > SIZE || times < 10 || times > 1000000) return 2;
    int file = open(arguments[1], O_RDWR | O_CREAT | O_TRUNC, 0600);
    char *content = malloc(SIZE);
    double *took = calloc(times, sizeof *took);
    memset(content, 7, SIZE);
    if (file < 0 || pwrite(file, content, SIZE, 0) != SIZE || fsync(file)) return perror("flush"), 1;
    for (long i = 0; i < times; i++) {
        double start = now();
        if (at + bytes > SIZE) at = 0;
        if (pwrite(file, content, bytes, at) != bytes || fdatasync(file)) return perror("flush"), 1;
        took[i] = now() - start;
        at += bytes;
    }
    unlink(arguments[1]);
    qsort(took, times, sizeof *took, ascending);
    printf("flush.p50\t%.1f\n", took[times / 2]);
    printf("flush.p95\t%.1f\n", took[times * 95 / 100]);
    return 0;
}
