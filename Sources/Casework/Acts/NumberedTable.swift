// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What is kept by number, in the order of the numbers.
///
/// It is asked like a dictionary. Numbers are given out one after the other, so that 64 of them in a row
/// share a page, which holds nothing but what is there: a dictionary of a million records keeps twice the
/// room, and a copy of one that is then changed is a copy of all of it, here of one page.
///
/// - Complexity: a look takes the same time for any number of records where numbers are dense, and a binary
///   search for the page where they are not.
package struct NumberedTable<ID: CaseworkIdentifier, Value: Sendable>: Sendable {
    /// Numbers that agree in all but their last six bits.
    fileprivate struct Page: Sendable {
        /// A bit for each number that is there, the lowest for the first.
        var present: UInt64 = 0
        /// As many as there are bits.
        ///
        /// Each is there; that it might not be lets it be changed in its place.
        var values: [Value?] = []

        /// Where the value of a number stands, or would stand.
        func place(_ bit: UInt64) -> Int {
            (present & ((1 << bit) &- 1)).nonzeroBitCount
        }

        func has(_ bit: UInt64) -> Bool { present >> bit & 1 == 1 }

        mutating func insert(_ value: Value, _ bit: UInt64) {
            // Whoever has eight neighbours will have them all.
            if values.count == 8 { values.reserveCapacity(64) }
            values.insert(value, at: place(bit))
            present |= 1 << bit
        }

        mutating func remove(_ bit: UInt64) {
            values.remove(at: place(bit))
            present &= ~(1 << bit)
        }
    }

    /// What the numbers of each page have in common, ascending.
    fileprivate var heads: [UInt64] = []
    fileprivate var pages: [Page] = []
    /// How many there are.
    package private(set) var count = 0

    /// A table of nothing.
    package init() {}

    /// Where a page is; nil where there is none.
    private func find(_ head: UInt64) -> Int? {
        let place = lowerBound(head)
        return place < heads.count && heads[place] == head ? place : nil
    }

    /// The place of the first page that is not before `head`.
    private func lowerBound(_ head: UInt64) -> Int {
        // Where there are no gaps a page stands at its own number.
        if head < UInt64(heads.count), heads[Int(head)] == head { return Int(head) }
        guard let last = heads.last, head <= last else { return heads.count }
        var (low, high) = (0, heads.count)
        while low < high {
            let middle = (low + high) / 2
            if heads[middle] < head { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// What is kept under a number; nil takes it out.
    package subscript(id: ID) -> Value? {
        get {
            guard let page = find(id.number >> 6), pages[page].has(id.number & 63) else {
                return nil
            }
            return pages[page].values[pages[page].place(id.number & 63)]
        }
        _modify {
            let bit = id.number & 63
            if let page = find(id.number >> 6), pages[page].has(bit) {
                let place = pages[page].place(bit)
                defer { if pages[page].values[place] == nil { remove(bit, page) } }
                yield &pages[page].values[place]
            } else {
                var new: Value?
                defer { if let new { insert(new, id.number) } }
                yield &new
            }
        }
    }

    /// What is kept under a number, or what is to be there first.
    package subscript(id: ID, default first: @autoclosure () -> Value) -> Value {
        get { self[id] ?? first() }
        _modify {
            let bit = id.number & 63
            if find(id.number >> 6).map({ pages[$0].has(bit) }) != true {
                insert(first(), id.number)
            }
            guard let page = find(id.number >> 6) else {
                preconditionFailure("what was just put in is there")
            }
            let place = pages[page].place(bit)
            var value = pages[page].values[place] ?? first()
            // While it is changed it stands nowhere else: then it is changed and not copied.
            pages[page].values[place] = nil
            defer { pages[page].values[place] = value }
            yield &value
        }
    }

    private mutating func insert(_ value: Value, _ number: UInt64) {
        let head = number >> 6
        let place = lowerBound(head)
        if place == heads.count || heads[place] != head {
            heads.insert(head, at: place)
            pages.insert(Page(), at: place)
        }
        pages[place].insert(value, number & 63)
        count += 1
    }

    private mutating func remove(_ bit: UInt64, _ page: Int) {
        pages[page].remove(bit)
        count -= 1
        guard pages[page].present == 0 else { return }
        pages.remove(at: page)
        heads.remove(at: page)
    }
}

extension NumberedTable.Page: Equatable where Value: Equatable {}

extension NumberedTable: Equatable where Value: Equatable {}

extension NumberedTable: Collection {
    /// A page, and a place in it.
    package struct Index: Comparable, Sendable {
        fileprivate let page: Int
        fileprivate let place: Int

        package static func < (left: Self, right: Self) -> Bool {
            (left.page, left.place) < (right.page, right.place)
        }
    }

    package var startIndex: Index { Index(page: 0, place: 0) }
    package var endIndex: Index { Index(page: pages.count, place: 0) }

    /// The next one there is.
    package func index(after index: Index) -> Index {
        index.place + 1 < pages[index.page].values.count
            ? Index(page: index.page, place: index.place + 1)
            : Index(page: index.page + 1, place: 0)
    }

    package subscript(position: Index) -> (key: ID, value: Value) {
        (key(at: position), value(at: position))
    }

    fileprivate func key(at position: Index) -> ID {
        var bits = pages[position.page].present
        for _ in 0..<position.place { bits &= bits &- 1 }
        return ID(heads[position.page] << 6 | UInt64(bits.trailingZeroBitCount))
    }

    fileprivate func value(at position: Index) -> Value {
        guard let value = pages[position.page].values[position.place] else {
            preconditionFailure("a page holds nothing but what is there")
        }
        return value
    }

    /// The numbers, ascending.
    package var keys: Keys { Keys(table: self) }

    /// What is kept, in the order of the numbers.
    package var values: Values { Values(table: self) }

    /// The numbers of a table, ascending.
    package struct Keys: Collection, Sendable {
        fileprivate let table: NumberedTable

        package var startIndex: Index { table.startIndex }
        package var endIndex: Index { table.endIndex }
        package var count: Int { table.count }
        /// The next one there is.
        package func index(after index: Index) -> Index { table.index(after: index) }
        package subscript(position: Index) -> ID { table.key(at: position) }
        /// Whether there is one; looks it up.
        package func contains(_ id: ID) -> Bool { table[id] != nil }

        package static func == (left: Self, right: Self) -> Bool {
            left.table.heads == right.table.heads
                && left.table.pages.map(\.present) == right.table.pages.map(\.present)
        }
    }

    /// What a table keeps, in the order of the numbers.
    package struct Values: Collection, Sendable {
        fileprivate let table: NumberedTable

        package var startIndex: Index { table.startIndex }
        package var endIndex: Index { table.endIndex }
        package var count: Int { table.count }
        /// The next one there is.
        package func index(after index: Index) -> Index { table.index(after: index) }
        package subscript(position: Index) -> Value { table.value(at: position) }
    }
}

extension NumberedTable.Keys: Equatable {}
