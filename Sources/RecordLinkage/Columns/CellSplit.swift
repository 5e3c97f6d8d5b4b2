// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What one list writes into one cell and others keep in two columns.
enum CellSplit: Sendable, Hashable {
    /// The names of both parents.
    case parents
    /// Postcode and place.
    case postcodeAndPlace
    /// A whole address.
    case address

    /// What the parts are, in the order in which ``parts(of:)`` has them.
    var roles: [FieldRole] {
        switch self {
        case .parents: [.fatherName, .motherName]
        case .postcodeAndPlace: [.postcode, .locality]
        case .address: [.streetAddress, .locality, .region, .postcode]
        }
    }

    /// The parts of a cell, nil for what it does not have.
    func parts(of cell: String) -> [String?] {
        switch self {
        case .parents:
            let parents = ParentsCell(cell)
            return [parents.father, parents.mother]
        case .postcodeAndPlace:
            let place = PostcodeAndPlace(cell)
            return [place?.postcode, place?.place]
        case .address:
            // What does not end in a place is a street.
            guard let address = AddressCell(cell) else { return [cell, nil, nil, nil] }
            return [address.street, address.place, address.region, address.postcode]
        }
    }
}

/// `24103 Kiel`, `D-24103 Kiel`, `2300 Kiel 14`: a postcode of four to six digits in front of a place.
struct PostcodeAndPlace {
    let postcode: String
    /// The place without the number of a delivery district.
    let place: String

    /// Reads a cell; nil where it is of another kind.
    init?(_ cell: String) {
        var words = cell.prefix(200).split { $0 == " " || $0 == "," }
        guard words.count >= 2, words.count <= 6 else { return nil }
        var code = words.removeFirst()
        // The sign of a country's cars before its postcodes.
        if let hyphen = code.firstIndex(of: "-"), code[..<hyphen].count <= 3,
            code[..<hyphen].allSatisfy({ $0.isASCII && $0.isLetter })
        {
            code = code[code.index(after: hyphen)...]
        }
        guard (4...6).contains(code.count), code.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        if words.count > 1, let last = words.last, last.count <= 2, last.allSatisfy(\.isNumber) {
            words.removeLast()
        }
        let place = words.joined(separator: " ")
        guard place.count(where: \.isLetter) >= 2, !place.contains(where: \.isNumber) else {
            return nil
        }
        postcode = String(code)
        self.place = place
    }
}
