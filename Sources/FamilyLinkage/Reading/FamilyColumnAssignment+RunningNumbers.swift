// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Numbers that only count the rows of a list.
extension FamilyColumnAssignment {
    /// Calls records by the numbers of their files, where what was taken for their number only counts the rows.
    ///
    /// “1, 2, 3” begins anew with every sheet; what offices quote to each other is “CDS/002/21”, which every record
    /// of the list has for itself.
    static func preferFileNumbers(
        _ roles: inout [FamilyColumn], _ headers: [KinHeader], _ recognized: [RecognizedColumn],
        _ table: RecordTable, isShared: (Int) -> Bool
    ) {
        guard let running = roles.firstIndex(of: .own(.recordID)),
            isRunning(table.columns[running])
        else { return }
        let file = roles.indices.first { place in
            let column = recognized[place]
            let isNumber = roles[place] == .own(.identifier) || roles[place] == .unused
            return isNumber && column.completeness >= 1 && column.distinctCount == table.rowCount
                && headers[place].owner == nil && !isShared(place)
                && isFileNumber(headers[place].words) && holdsCodes(table.columns[place])
        }
        guard let file else { return }
        roles[running] = .unused
        roles[file] = .own(.recordID)
    }

    /// Whether a header asks for the number of a file rather than for that of a person’s papers.
    private static func isFileNumber(_ words: [String]) -> Bool {
        (isNumbered(words) || has(words, fileWords)) && !has(words, personWords)
            && !isAlienNumber(words)
    }

    private static let fileWords: Set<String> = [
        "codigo", "cod", "kod", "kode", "folio", "file", "case", "caso", "expediente", "fiche",
        "registration", "reg", "reference", "referencia", "referencias", "processo", "proceso",
    ]

    /// Words for the papers of a person, whose numbers follow them from list to list.
    private static let personWords: Set<String> = [
        "passport", "passeport", "pasaporte", "passaporte", "national", "cedula", "dni", "cpf",
        "bi", "nuit", "identity", "identidad", "identidade", "identite", "phone", "tel",
        "telefone", "card",
    ]

    /// Whether every value has a letter or a stroke beside its digits.
    private static func holdsCodes(_ column: TableColumn) -> Bool {
        column.values.sampled(100).allSatisfy { place in
            let value = column.values[place]
            return value.contains(where: \.isNumber) && value.contains { !$0.isNumber }
        }
    }

    /// Whether the values count up from row to row, from about one, with few gaps.
    static func isRunning(_ column: TableColumn) -> Bool {
        let numbers = (0..<column.values.count).map { place in
            column.values.range(place).count <= 9 ? Int(column.values[place]) : nil
        }
        var last: Int?
        var steps = 0
        for code in column.codes {
            guard code > 0, let number = numbers[Int(code) - 1] else { return false }
            if let last {
                guard number > last else { return false }
                if number - last <= largestStep { steps += 1 }
            } else if number < 0 || number > largestFirst {
                return false
            }
            last = number
        }
        return column.codes.count > 2 && steps * 20 >= (column.codes.count - 1) * 19
    }

    /// Numbers that are left out where a sheet was cleaned of lines, and the first that is left.
    private static let largestStep = 5, largestFirst = 10
}
