// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Makes workbooks of parts, without compressing them.
struct WorkbookMaking {
    /// Parts by name, in their order.
    var parts: [(name: String, text: String)] = []

    /// A workbook of sheets given as the text inside `sheetData`, and what follows it.
    init(
        sheets: [(name: String, rows: String, after: String, state: String)], shared: [String] = [],
        styles: String = "", is1904: Bool = false, strict: Bool = false
    ) {
        let main =
            strict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        parts.append(
            (
                "_rels/.rels",
                head + "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" "
                    + "Type=\"\(links)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ))
        var list = ""
        var targets = ""
        for (place, sheet) in sheets.enumerated() {
            list +=
                "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" "
                + (sheet.state.isEmpty ? "" : "state=\"\(sheet.state)\" ")
                + "r:id=\"rId\(place + 1)\"/>"
            targets +=
                "<Relationship Id=\"rId\(place + 1)\" Type=\"\(links)/worksheet\" "
                + "Target=\"worksheets/sheet\(place + 1).xml\"/>"
            parts.append(
                (
                    "xl/worksheets/sheet\(place + 1).xml",
                    head + "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData>"
                        + sheet.after + "</worksheet>"
                ))
        }
        targets +=
            "<Relationship Id=\"rS\" Type=\"\(links)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        targets += "<Relationship Id=\"rT\" Type=\"\(links)/styles\" Target=\"/xl/styles.xml\"/>"
        parts.append(
            (
                "xl/workbook.xml",
                head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><workbookPr"
                    + (is1904 ? " date1904=\"1\"" : "") + "/><sheets>\(list)</sheets></workbook>"
            ))
        parts.append(
            (
                "xl/_rels/workbook.xml.rels",
                head + "<Relationships xmlns=\"\(package)\">\(targets)</Relationships>"
            ))
        parts.append(
            (
                "xl/sharedStrings.xml",
                head + "<sst xmlns=\"\(main)\">"
                    + shared.map { "<si>\($0)</si>" }.joined() + "</sst>"
            ))
        parts.append(
            (
                "xl/styles.xml",
                head + "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"
            ))
    }

    /// One sheet.
    init(
        rows: String, after: String = "", shared: [String] = [], styles: String = "",
        is1904: Bool = false, strict: Bool = false
    ) {
        self.init(
            sheets: [("List", rows, after, "")], shared: shared, styles: styles, is1904: is1904,
            strict: strict)
    }

    /// A row of texts.
    static func row(_ number: Int, _ texts: [String], attributes: String = "") -> String {
        "<row r=\"\(number)\" \(attributes)>"
            + texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }

    /// The archive.
    var bytes: [UInt8] { Self.archive(parts.map { ($0.name, Array($0.text.utf8)) }) }

    /// An archive of stored parts (APPNOTE.TXT, §4.3).
    static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8)
            let offset = archive.count
            let common =
                le16(20) + le16(0) + le16(0) + le16(0) + le16(33) + le32(crc(part.bytes))
                + le32(UInt32(part.bytes.count)) + le32(UInt32(part.bytes.count))
                + le16(UInt16(name.count)) + le16(0)
            archive += [0x50, 0x4B, 3, 4] + common + name + part.bytes
            directory +=
                [0x50, 0x4B, 1, 2] + le16(20) + common + le16(0) + le16(0) + le16(0) + le32(0)
                + le32(UInt32(offset)) + name
        }
        let count = UInt16(parts.count)
        return archive + directory + [0x50, 0x4B, 5, 6] + le16(0) + le16(0) + le16(count)
            + le16(count) + le32(UInt32(directory.count)) + le32(UInt32(archive.count)) + le16(0)
    }

    /// An archive whose last part is packed (RFC 1951): a text, and then its last character over and over.
    ///
    /// - Parameter count: Characters that are repeated, in steps of 258.
    static func bomb(
        _ parts: [(name: String, bytes: [UInt8])], name: String, text: String, count: Int
    ) -> [UInt8] {
        var bits: [UInt8] = []
        var filled = 8
        func put(_ code: Int, _ width: Int) {
            for place in stride(from: width - 1, through: 0, by: -1) {
                if filled == 8 {
                    bits.append(0)
                    filled = 0
                }
                bits[bits.count - 1] |= UInt8((code >> place & 1) << filled)
                filled += 1
            }
        }
        // One block, the last, of the codes that need no table.
        put(1, 1)
        put(0b10, 2)
        for byte in text.utf8 { put(0x30 + Int(byte), 8) }
        // 258 bytes from one byte back.
        for _ in 0..<count / 258 {
            put(0b1100_0101, 8)
            put(0, 5)
        }
        put(0, 7)
        let size = text.utf8.count + count / 258 * 258
        let title = Array(name.utf8)
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        func add(_ name: [UInt8], _ bytes: [UInt8], size: Int, packed: Bool, _ crc: UInt32) {
            let common =
                le16(20) + le16(0) + le16(packed ? 8 : 0) + le16(0) + le16(33) + le32(crc)
                + le32(UInt32(bytes.count)) + le32(UInt32(size)) + le16(UInt16(name.count))
                + le16(0)
            directory +=
                [0x50, 0x4B, 1, 2] + le16(20) + common + le16(0) + le16(0) + le16(0) + le32(0)
                + le32(UInt32(archive.count)) + name
            archive += [0x50, 0x4B, 3, 4] + common + name + bytes
        }
        for part in parts {
            add(
                Array(part.name.utf8), part.bytes, size: part.bytes.count, packed: false,
                crc(part.bytes))
        }
        add(title, bits, size: size, packed: true, 0)
        let entries = UInt16(parts.count + 1)
        return archive + directory + [0x50, 0x4B, 5, 6] + le16(0) + le16(0) + le16(entries)
            + le16(entries) + le32(UInt32(directory.count)) + le32(UInt32(archive.count)) + le16(0)
    }

    private static func le16(_ value: UInt16) -> [UInt8] {
        [UInt8(value & 255), UInt8(value >> 8)]
    }

    private static func le32(_ value: UInt32) -> [UInt8] {
        le16(UInt16(value & 65_535)) + le16(UInt16(value >> 16))
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
