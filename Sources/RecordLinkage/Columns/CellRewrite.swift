// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What was written into a neighbour's cell, row by row.
enum CellRewrite: Sendable {
    /// Of street, locality, region and postcode: a whole address in the cell of the street.
    case address
    /// Of telephone and e-mail: the one in the cell of the other.
    case contacts
    /// Of date of birth and age: an age where dates stand, and the other way round.
    case births(DateReader)

    /// The cells as they should be, or nil where they are.
    ///
    /// - Parameter cells: Texts in the order that the case says; nil where a cell is empty or there is no such
    ///   column. What cannot be put anywhere stays where it is.
    func apply(_ cells: [String?]) -> [String?]? {
        switch self {
        case .address: Self.address(cells)
        case .contacts: Self.contacts(cells)
        case .births(let reader): Self.births(cells, reader)
        }
    }

    /// Per value of a column, whether a cell with it may have to be rewritten; the column by its place in the
    /// order of the case.
    func mayConcern(_ values: ValueDictionary, place: Int) -> [Bool] {
        (0..<values.count).map { index in
            switch self {
            case .address: place == 0 && AddressCell(values[index]) != nil
            // A sign is found without making texts of millions of numbers.
            case .contacts:
                values.bytes[values.range(index)].contains(UInt8(ascii: "@")) == (place == 0)
            case .births: (AgeReading.read(values[index]) != nil) == (place == 0)
            }
        }
    }

    private static func address(_ cells: [String?]) -> [String?]? {
        guard cells.count == 4, let whole = cells[0], cells[1] == nil, cells[3] == nil,
            let read = AddressCell(whole)
        else { return nil }
        return [
            read.street, read.place, cells[2] ?? (read.region.isEmpty ? nil : read.region),
            read.postcode.isEmpty ? nil : read.postcode,
        ]
    }

    private static func contacts(_ cells: [String?]) -> [String?]? {
        guard cells.count == 2 else { return nil }
        var (phone, email) = (cells[0], cells[1])
        var hasChanged = false
        if let cell = email, !cell.contains("@"), isNumber(cell) {
            if phone == nil || phone?.contains("@") == true {
                (phone, email) = (cell, phone)
                hasChanged = true
            }
        }
        if let cell = phone, cell.contains("@") {
            let words = cell.split { $0.isWhitespace || $0 == ";" || $0 == "," || $0 == "/" }
            let mailboxes = words.filter { $0.contains("@") }
            if mailboxes.count == 1, email == nil || email?.contains("@") == false {
                let rest = words.filter { !$0.contains("@") }.joined(separator: " ")
                email = String(mailboxes[0])
                phone = isNumber(rest) ? rest : nil
                hasChanged = true
            }
        }
        return hasChanged ? [phone, email] : nil
    }

    /// Seven digits or more and hardly a letter.
    private static func isNumber(_ cell: String) -> Bool {
        let (digits, letters) = (cell.count(where: \.isNumber), cell.count(where: \.isLetter))
        return digits >= 7 && letters <= 3
    }

    private static func births(_ cells: [String?], _ reader: DateReader) -> [String?]? {
        guard cells.count == 2 else { return nil }
        let (birth, age) = (cells[0], cells[1])
        let hasAge = birth.map { AgeReading.read($0) != nil && reader.read($0) == nil } ?? false
        let hasBirth =
            age.map { cell in
                AgeReading.read(cell) == nil && reader.read(cell).map { $0.year > 0 } == true
            } ?? false
        if hasAge, hasBirth { return [age, birth] }
        if hasAge, age == nil { return [nil, birth] }
        if hasBirth, birth == nil { return [age, nil] }
        return nil
    }
}
