// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Links by the component of three records or more that they lie within, end to end: hundreds of thousands
/// of small arrays would cost more than the links.
struct LinksInside: Sendable {
    /// Links that lie within no such component, in the order in which they came.
    let others: [PlacedLink]
    private let links: [PlacedLink]
    private let starts: [UInt32]

    /// Sorts links by component.
    ///
    /// - Complexity: O(links + components)
    init(_ parts: [[PlacedLink]], _ components: inout Components) {
        let componentCount = components.indexOfLargeComponents().count
        let count = parts.reduce(0) { $0 + $1.count }
        var places: [Int32] = []
        places.reserveCapacity(count)
        var starts = [UInt32](repeating: 0, count: componentCount + 1)
        for link in parts.joined() {
            let place = components.largeIndex(link.left, link.right)
            places.append(place.map { Int32(truncatingIfNeeded: $0) } ?? -1)
            if let place { starts[place + 1] += 1 }
        }
        for place in 0..<componentCount { starts[place + 1] += starts[place] }
        let inside = Int(starts[componentCount])
        let nothing = PlacedLink(
            left: 0, right: 0, bits: 0, probability: 0, pattern: 0, rule: -1)
        var links = [PlacedLink](repeating: nothing, count: inside)
        var others: [PlacedLink] = []
        others.reserveCapacity(count - inside)
        var next = starts
        for (link, place) in zip(parts.joined(), places) {
            if place < 0 {
                others.append(link)
            } else {
                links[Int(next[Int(place)])] = link
                next[Int(place)] += 1
            }
        }
        self.others = others
        self.links = links
        self.starts = starts
    }

    /// The links within a component.
    subscript(component: Int) -> ArraySlice<PlacedLink> {
        links[Int(starts[component])..<Int(starts[component + 1])]
    }
}
