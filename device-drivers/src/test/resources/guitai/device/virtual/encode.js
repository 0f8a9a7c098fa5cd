// Has a program of others say a receipt in a printer's language.
// node encode.js PROGRAM   the bytes come on standard output.
const programs = {
    receiptline() {
        const receiptline = require('receiptline');
        const text = require('fs').readFileSync(0, 'utf8');
        return Buffer.from(receiptline.transform(text, {
            cpl: 48, command: 'escpos', encoding: 'gb18030', cutting: true
        }), 'binary');
    },
    'receiptline-star'() {
        const receiptline = require('receiptline');
        const text = require('fs').readFileSync(0, 'utf8');
        return Buffer.from(receiptline.transform(text, {
            cpl: 48, command: 'starlinembcs2', encoding: 'gb18030', cutting: true
        }), 'binary');
    },
    encoder() {
        const Encoder = require('@point-of-sale/receipt-printer-encoder');
        return Buffer.from(new (Encoder.default || Encoder)({ language: 'esc-pos', columns: 48 })
            .initialize()
            .align('center').bold(true).line('SAMPLE SHOP').bold(false).align('left')
            .line('Tea                                   4.50')
            .size(2, 2).line('4.50').size(1, 1)
            .barcode('9520001234569', 'ean13', { height: 80, width: 2, text: true })
            .newline()
            .qrcode('https://example.cn/r/1', { model: 2, size: 6, errorlevel: 'm' })
            .newline()
            .pulse(0, 100, 500)
            .cut('full')
            .encode());
    },
    'encoder-star'() {
        const Encoder = require('@point-of-sale/receipt-printer-encoder');
        return Buffer.from(new (Encoder.default || Encoder)({ language: 'star-line', columns: 48 })
            .initialize()
            .align('center').bold(true).line('SAMPLE SHOP').bold(false).align('left')
            .line('Tea                                   4.50')
            .barcode('9520001234569', 'ean13', { height: 80, width: 2, text: true })
            .newline()
            .qrcode('https://example.cn/r/1', { model: 2, size: 6, errorlevel: 'm' })
            .newline()
            .cut('full')
            .encode());
    }
};
process.stdout.write(programs[process.argv[2]]());
