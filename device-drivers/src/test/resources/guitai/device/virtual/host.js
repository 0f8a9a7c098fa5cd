// Has receiptio, a printing program of others, talk to the printer on a port of this machine.
// node host.js PORT OPTION...   reads what to print from standard input, says how it ended.
const net = require('net');
const connect = net.connect;
const port = Number(process.argv[2]);
// It knows only the usual port; a test takes any that is free.
net.connect = (_, ...rest) => connect(port, ...rest);
const receiptio = require('receiptio');
const text = require('fs').readFileSync(0, 'utf8');
receiptio.print(text, ['-d', '127.0.0.1', ...process.argv.slice(3)].join(' '))
    .then(result => process.stdout.write(result));
