/* Floor for a sale commit: the same rows into the same tables, by SQLite alone.
 *
 *   replay SOURCE TARGET      SOURCE: the database a till wrote; TARGET: a new one on the same disk
 *
 * Makes the tables of SOURCE in TARGET, copies all that is no sale, then writes each sale of SOURCE in
 * a transaction of its own as the till does: WAL, synchronous FULL, BEGIN IMMEDIATE … COMMIT. The rows
 * are in memory before the clock starts, and no hash is calculated: it is a floor.
 * Prints tab-separated names and figures, in microseconds and bytes.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define MOST_SALES 20000
#define MOST_ROWS 40
#define MOST_COLUMNS 20

/* What a completed sale writes, and how its rows are found. */
static const struct {
    const char *table, *where;
} PARTS[] = {
    {"journal", "seq = (SELECT seq FROM document WHERE no = ?)"},
    {"document", "no = ?"},
    {"document_line", "no = ?"},
    {"document_tax", "no = ?"},
    {"document_tender", "no = ?"},
    {"print_job", "document = (SELECT number FROM document WHERE no = ?)"},
};
enum { PART_COUNT = sizeof PARTS / sizeof *PARTS };

typedef struct {
    int part, columns;
    sqlite3_value *values[MOST_COLUMNS];
} Row;

typedef struct {
    int rows;
    Row row[MOST_ROWS];
} Sale;

static sqlite3 *source, *target;
static sqlite3_stmt *insert[PART_COUNT];
static long pages_in_wal, bytes_written;

static void fail(sqlite3 *db, const char *what) {
    fprintf(stderr, "replay: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
    exit(1);
}

static void run(sqlite3 *db, const char *sql) {
    if (sqlite3_exec(db, sql, 0, 0, 0) != SQLITE_OK) fail(db, sql);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, 0) != SQLITE_OK)
        fail(db, sql);
    return statement;
}

static void step(sqlite3_stmt *statement) {
    if (sqlite3_step(statement) != SQLITE_DONE) fail(target, sqlite3_sql(statement));
    sqlite3_reset(statement);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static int in_wal(void *unused, sqlite3 *db, const char *name, int pages) {
    (void)unused, (void)name;
    if (pages > pages_in_wal) bytes_written += (pages - pages_in_wal) * (4096 + 24);
    pages_in_wal = pages;
    if (pages >= 1000) {
        sqlite3_wal_checkpoint_v2(db, 0, SQLITE_CHECKPOINT_PASSIVE, 0, 0);
        pages_in_wal = 0;
    }
    return SQLITE_OK;
}

static int is_part(const char *table) {
    for (int i = 0; i < PART_COUNT; i++)
        if (!strcmp(PARTS[i].table, table)) return 1;
    sqlite3_stmt *body = prepare(source,
        "SELECT avg(length(body)) FROM journal WHERE seq IN"
        " (SELECT seq FROM document WHERE kind = 'SALE')");
    if (sqlite3_step(body) == SQLITE_ROW) printf("raw.body\t%.0f\n", sqlite3_column_double(body, 0));
    return 0;
}

/* Tables first, then what is in those that no sale writes, then indexes and triggers. */
static void make_tables(const char *path) {
    char sql[1000];
    run(target, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
    snprintf(sql, sizeof sql, "ATTACH '%s' AS source", path);
    run(target, sql);
    run(target, "BEGIN");
    sqlite3_stmt *tables = prepare(source,
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    while (sqlite3_step(tables) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(tables, 0);
        run(target, (const char *)sqlite3_column_text(tables, 1));
        if (is_part(name)) continue;
        snprintf(sql, sizeof sql, "INSERT INTO main.%s SELECT * FROM source.%s", name, name);
        run(target, sql);
    }
    sqlite3_finalize(tables);
    run(target,
        "INSERT INTO main.journal SELECT * FROM source.journal"
        " WHERE seq < (SELECT min(seq) FROM source.document WHERE kind = 'SALE')");
    sqlite3_stmt *others = prepare(source,
        "SELECT sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL");
    while (sqlite3_step(others) == SQLITE_ROW)
        run(target, (const char *)sqlite3_column_text(others, 0));
    sqlite3_finalize(others);
    run(target, "COMMIT");
    run(target, "DETACH source");
}

static void prepare_inserts(void) {
    for (int part = 0; part < PART_COUNT; part++) {
        char sql[500];
        snprintf(sql, sizeof sql, "SELECT * FROM %s", PARTS[part].table);
        sqlite3_stmt *all = prepare(source, sql);
        int columns = sqlite3_column_count(all);
        sqlite3_finalize(all);
        int at = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES(?", PARTS[part].table);
        while (--columns) at += snprintf(sql + at, sizeof sql - at, ",?");
        snprintf(sql + at, sizeof sql - at, ")");
        insert[part] = prepare(target, sql);
    }
}

static void load(Sale *sale, sqlite3_int64 no) {
    static sqlite3_stmt *rows[PART_COUNT];
    for (int part = 0; part < PART_COUNT; part++) {
        if (!rows[part]) {
            char sql[500];
            snprintf(sql, sizeof sql, "SELECT * FROM %s WHERE %s", PARTS[part].table, PARTS[part].where);
            rows[part] = prepare(source, sql);
        }
        sqlite3_bind_int64(rows[part], 1, no);
        while (sqlite3_step(rows[part]) == SQLITE_ROW) {
            if (sale->rows == MOST_ROWS) fail(0, "a sale has too many rows");
            Row *row = &sale->row[sale->rows++];
            row->part = part;
            row->columns = sqlite3_column_count(rows[part]);
            for (int c = 0; c < row->columns; c++)
                row->values[c] = sqlite3_value_dup(sqlite3_column_value(rows[part], c));
        }
        sqlite3_reset(rows[part]);
    }
}

int main(int count, char **arguments) {
    if (count != 3) fail(0, "replay SOURCE TARGET");
    char wal[1000];
    unlink(arguments[2]);
    snprintf(wal, sizeof wal, "%s-wal", arguments[2]);
    unlink(wal);
    if (sqlite3_open_v2(arguments[1], &source, SQLITE_OPEN_READONLY, 0)) fail(source, arguments[1]);
    if (sqlite3_open(arguments[2], &target)) fail(target, arguments[2]);
    make_tables(arguments[1]);
    prepare_inserts();

    int sales = 0;
    Sale *sale = calloc(MOST_SALES, sizeof *sale);
    double *took = calloc(MOST_SALES, sizeof *took);
    sqlite3_stmt *all = prepare(source, "SELECT no FROM document WHERE kind = 'SALE' ORDER BY no");
    while (sales < MOST_SALES && sqlite3_step(all) == SQLITE_ROW)
        load(&sale[sales++], sqlite3_column_int64(all, 0));

    sqlite3_stmt *begin = prepare(target, "BEGIN IMMEDIATE"), *commit = prepare(target, "COMMIT");
    sqlite3_stmt *clear = prepare(target, "DELETE FROM working_sale");
    sqlite3_wal_hook(target, in_wal, 0);
    for (int s = 0; s < sales; s++) {
        double start = now();
        step(begin);
        for (int r = 0; r < sale[s].rows; r++) {
            Row *row = &sale[s].row[r];
            for (int c = 0; c < row->columns; c++)
                sqlite3_bind_value(insert[row->part], c + 1, row->values[c]);
            step(insert[row->part]);
        }
        step(clear);
        step(commit);
        took[s] = now() - start;
    }
    /* The first tenth warms up. */
    int from = sales / 10, left = sales - from;
    qsort(took + from, left, sizeof *took, ascending);
    printf("raw.version\t%s\n", sqlite3_libversion());
    printf("raw.p50\t%.1f\n", took[from + left / 2]);
    printf("raw.p95\t%.1f\n", took[from + left * 95 / 100]);
    printf("raw.wal\t%ld\n", bytes_written / sales);
    sqlite3_stmt *body = prepare(source,
        "SELECT avg(length(body)) FROM journal WHERE seq IN"
        " (SELECT seq FROM document WHERE kind = 'SALE')");
    if (sqlite3_step(body) == SQLITE_ROW) printf("raw.body\t%.0f\n", sqlite3_column_double(body, 0));
    return 0;
}
