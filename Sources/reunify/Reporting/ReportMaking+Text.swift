// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Reporting

extension ReportMaking.Result {
    /// What came of it, in a line.
    var summary: String {
        switch self {
        case .exact(let children, let follows):
            "\(Numerals.count(children, "child", plural: "children")), the categories sum to it"
                + (follows.map { ", bridged from \($0)" } ?? "")
        case .public(let withheld, let figures, let earlier):
            "\(withheld) of \(Numerals.count(figures, "figure")) withheld; held against "
                + Numerals.count(earlier, "earlier report")
        case .reconciliation(let differences, let agreeing):
            "\(Numerals.count(differences, "difference")), \(agreeing) agree"
        case .indicators(let count): Numerals.count(count, "indicator")
        case .quality(let records, let agencies):
            "\(Numerals.count(records, "record")) of "
                + Numerals.count(agencies, "agency", plural: "agencies")
        }
    }
}
