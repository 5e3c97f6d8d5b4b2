// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A QR code as a picture: dark on light in every colour scheme, with the quiet zone that readers need.
struct QRPicture {
    let code: QRCode
    let title: String

    /// The title tells in words what is in it.
    var picture: Markup {
        let quiet = 4
        let side = code.size + 2 * quiet
        // Runs of dark points of a row are one rectangle.
        var parts: [Markup] = []
        for row in 0..<code.size {
            var column = 0
            while column < code.size {
                guard code[row, column] else {
                    column += 1
                    continue
                }
                var end = column
                while end < code.size, code[row, end] { end += 1 }
                parts.append(
                    "<rect x=\"\(column + quiet)\" y=\"\(row + quiet)\" width=\"\(end - column)\" height=\"1\"/>"
                )
                column = end
            }
        }
        let dark = Markup(joining: parts)
        return """
            <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(title)" \
            shape-rendering="crispEdges" direction="ltr"><rect class="qr-light" width="\(side)" \
            height="\(side)"/><g class="qr-dark">\(dark)</g></svg>
            """
    }
}
