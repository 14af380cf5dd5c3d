import FEEL

/// The segments of an input's values of one kind.
struct SegmentLadder {
    /// The segments; those of ordered values ascending.
    let segments: [Segment]
    /// Where the segment of a constant stands.
    private let places: Places

    private enum Places {
        /// The constants, ascending, and the places of their segments.
        case line([(value: Value, place: Int)])
        case texts([[UInt8]: Int])
        /// Each segment stands for itself.
        case apart
    }

    private init(_ segments: [Segment], _ places: Places) {
        self.segments = segments
        self.places = places
    }

    /// A ladder for each kind of value that constants of a column have; one, at least.
    static func ladders(of values: [Value], type: ValueType) -> [SegmentLadder] {
        var texts: [String] = []
        var lines: [ValueType: [Value]] = [:]
        for value in values {
            if case .string(let text) = value {
                texts.append(text)
            } else {
                lines[value.type, default: []].append(value)
            }
        }
        var ladders = lines.sorted { $0.key.text < $1.key.text }
            .compactMap { type, points in SegmentLadder(line: type, points: points) }
        if !texts.isEmpty { ladders.append(SegmentLadder(texts: texts)) }
        if type == .boolean {
            let both = [true, false].map {
                Segment(extent: .point(.boolean($0)), example: .boolean($0))
            }
            ladders.append(SegmentLadder(both, .apart))
        }
        return ladders.isEmpty ? [SegmentLadder(everythingOf: type)] : ladders
    }

    private init?(line type: ValueType, points: [Value]) {
        let ordered = points.sorted { ($0.compared(to: $1) ?? 0) < 0 }
        var distinct: [Value] = []
        for point in ordered where distinct.last?.compared(to: point) != 0 {
            distinct.append(point)
        }
        guard let segments = ValueLine(of: type)?.segments(at: distinct) else { return nil }
        var places: [(Value, Int)] = []
        for (place, segment) in segments.enumerated() {
            if case .point(let value) = segment.extent { places.append((value, place)) }
        }
        self.init(segments, .line(places))
    }

    private init(texts: [String]) {
        var segments: [Segment] = []
        var places: [[UInt8]: Int] = [:]
        for text in texts where places[Array(text.utf8)] == nil {
            places[Array(text.utf8)] = segments.count
            segments.append(Segment(extent: .point(.string(text)), example: .string(text)))
        }
        var other = "…"
        while places[Array(other.utf8)] != nil { other += "…" }
        segments.append(Segment(extent: .otherText, example: .string(other)))
        self.init(segments, .texts(places))
    }

    private init(everythingOf type: ValueType) {
        let example: Value =
            switch type {
            case .number: .number(0)
            case .string: .string("")
            default: .null
            }
        self.init([Segment(extent: .everything, example: example)], .apart)
    }

    /// The ladder cut so that tests with given constants give one answer in each stretch.
    func stretches(between values: [Value]) -> [[Int]] {
        switch places {
        case .apart:
            return segments.indices.map { [$0] }
        case .texts(let places):
            var marked: [Int] = []
            for case .string(let text) in values {
                if let place = places[Array(text.utf8)] { marked.append(place) }
            }
            let rest = segments.indices.filter { !marked.contains($0) }
            return marked.map { [$0] } + [rest]
        case .line(let points):
            var stretches: [[Int]] = []
            var start = 0
            for mark in Set(values.compactMap { place(of: $0, among: points) }).sorted() {
                stretches.append(Array(start..<mark))
                stretches.append([mark])
                start = mark + 1
            }
            stretches.append(Array(start..<segments.count))
            return stretches
        }
    }

    /// The place of a constant's segment, found by halving.
    private func place(of value: Value, among points: [(value: Value, place: Int)]) -> Int? {
        var low = 0
        var high = points.count
        while low < high {
            let middle = (low + high) / 2
            guard let order = points[middle].value.compared(to: value) else { return nil }
            if order == 0 { return points[middle].place }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
