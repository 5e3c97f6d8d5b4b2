// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/RecordLinkage/Dates Sources/RecordLinkage/Tables

/// Fuzz target: reading dates and ages from any bytes.
///
/// Checks that nothing traps, that what is read exists in its calendar, that reading loosely agrees
/// with reading strictly where the latter succeeds, and that detection says nothing impossible.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDateReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // The first byte chooses the format, the rest is the cell, or several cells parted by line feeds.
    let orders = DateFormat.Order.allCases
    let choice = Int(bytes[0])
    let format = DateFormat(
        shape: choice & 0x40 != 0 ? .serial : .separated, order: orders[choice % 3],
        compactOrder: orders[choice / 3 % 3], lastYearOfCentury: bytes[0],
        serialEpoch: choice & 0x40 != 0 ? .from1900 : nil,
        calendar: CalendarSystem.allCases[choice / 9 % CalendarSystem.allCases.count])
    let reader = DateReader(format: format)
    var values = ValueDictionary()
    for cell in bytes.dropFirst().split(separator: 0x0A) {
        let cell = Array(cell)
        values.append(cell)
        check(reader, cell.span)
        if let age = AgeReading.read(cell.span) {
            precondition(age.fewestMonths <= age.mostMonths && age.mostMonths < 1572)
            _ = age.birthDays(asOf: Int32(choice) * 1000)
        }
    }
    let counts = [UInt32](repeating: 1, count: values.count)
    if let reading = DateReader.detect(values, counts: counts) {
        precondition(reading.readableShare >= 0.5 && reading.readableShare <= 1)
    }
    return 0
}

private func check(_ reader: DateReader, _ cell: Span<UInt8>) {
    let strict = reader.read(cell)
    let loose = reader.readLoosely(cell)
    for date in [strict, loose?.date].compactMap({ $0 }) {
        precondition(date.precision != .none)
        precondition(date.precision != .day || date.ordinalDay != nil)
        _ = date.placeholder
        _ = date.gregorian
        for calendar in CalendarSystem.allCases { _ = date.image(under: calendar) }
    }
    if let strict { precondition(loose?.exists == true && loose?.date == strict) }
}
