extension PolicyDocument {
    /// The document as Akoma Ntoso 3.0 (OASIS LegalDocML, Akoma Ntoso Version 1.0 Part 2).
    ///
    /// The outline becomes chapters, sections, articles and levels with their numbers and headings;
    /// units are organisations, marked where they are named. Assignments, indicators and clauses
    /// stand as proprietary metadata that points at the items by `eId` and at the words by the
    /// bytes of ``text``.
    ///
    /// - Complexity: Linear in the text.
    public func akomaNtoso() -> String {
        AkomaNtosoWriter(self).xml()
    }
}

/// Writes one document as Akoma Ntoso.
private struct AkomaNtosoWriter {
    private let document: PolicyDocument
    private let flow: Flow
    private let ids: [String]
    private let elements: [String]
    private let units: [String: String]
    private let unitNames: [String]
    private let children: [[Int]]

    init(_ document: PolicyDocument) {
        self.document = document
        let raw = Flow(document.text)
        let front = FrontMatterReader.read(raw)
        var reader = OutlineReader(flow: consume raw)
        flow = reader.read(from: front.bodyStart).flow
        var elements: [String] = []
        var ids: [String] = []
        var seen: Set<String> = []
        var children = [[Int]](repeating: [], count: document.outline.count)
        for (index, item) in document.outline.enumerated() {
            let (element, short) = Self.element(of: item)
            var id = item.parent.map { ids[$0] + "__" } ?? ""
            id += short + "_" + Self.value(of: item.number)
            while !seen.insert(id).inserted { id += "-2" }
            elements.append(element)
            ids.append(id)
            if let parent = item.parent { children[parent].append(index) }
        }
        (self.elements, self.ids, self.children) = (elements, ids, children)
        var units: [String: String] = [:]
        var names: [String] = []
        for assignment in document.assignments {
            for unit in assignment.lead + assignment.support where units[unit.name] == nil {
                names.append(unit.name)
                units[unit.name] = "unit-\(names.count)"
            }
        }
        (self.units, unitNames) = (units, names)
    }

    func xml() -> String {
        var xml = XMLText()
        xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        xml.element("akomaNtoso", ["xmlns": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"]) {
            $0.element("doc", ["name": document.kind.rawValue]) { xml in
                xml.element("meta") { meta(&$0) }
                preface(&xml)
                preamble(&xml)
                xml.element("mainBody") { body(&$0) }
                conclusions(&xml)
            }
        }
        return xml.text
    }

    // MARK: - Names

    /// The element of an item and the short form that its identifier uses.
    private static func element(of item: OutlineItem) -> (String, String) {
        switch item.number.last {
        case "章": ("chapter", "chp")
        case "节": ("section", "sec")
        case "条": ("article", "art")
        case "分" where item.number.hasPrefix("第"), "编", "篇": ("part", "part")
        default: ("level", "lvl")
        }
    }

    /// The value of a number in digits, as identifiers have it.
    private static func value(of number: String) -> String {
        var digits = ""
        var value = 0
        var ones = 0
        var isChinese = false
        for unit in number.utf16 {
            if unit.isDigit || unit == .dot {
                digits.append(unit == .dot ? "-" : String(Int(unit - 0x30)))
            } else if let digit = unit.chineseDigit {
                isChinese = true
                if digit == 10 {
                    value += max(ones, 1) * 10
                    ones = 0
                } else {
                    ones = digit
                }
            } else if (0x2460...0x2473).contains(unit) {
                digits = String(Int(unit) - 0x245F)
            }
        }
        if !digits.isEmpty { return digits }
        return isChinese ? String(value + ones) : "0"
    }

    // MARK: - Metadata

    private func meta(_ xml: inout XMLText) {
        let date = document.date?.value.description ?? "0001-01-01"
        let dateName = document.date == nil ? "unknown" : "signed"
        let name = document.documentNumber?.value ?? document.title?.value ?? "untitled"
        let work = "/akn/cn/doc/\(document.kind.rawValue)/\(date)/\(Self.slug(name))"
        xml.element("identification", ["source": "#longyao"]) { xml in
            xml.element("FRBRWork") {
                $0.element("FRBRthis", ["value": work + "/!main"])
                $0.element("FRBRuri", ["value": work])
                $0.element("FRBRdate", ["date": date, "name": dateName])
                $0.element("FRBRauthor", ["href": "#issuer"])
                $0.element("FRBRcountry", ["value": "cn"])
                if let number = document.documentNumber {
                    $0.element("FRBRnumber", ["value": number.value])
                }
                if let title = document.title { $0.element("FRBRname", ["value": title.value]) }
            }
            let expression = work + "/zho@" + date
            xml.element("FRBRExpression") {
                $0.element("FRBRthis", ["value": expression + "/!main"])
                $0.element("FRBRuri", ["value": expression])
                $0.element("FRBRdate", ["date": date, "name": dateName])
                $0.element("FRBRauthor", ["href": "#issuer"])
                $0.element("FRBRlanguage", ["language": "zho"])
            }
            xml.element("FRBRManifestation") {
                $0.element("FRBRthis", ["value": expression + "/!main.xml"])
                $0.element("FRBRuri", ["value": expression + ".xml"])
                $0.element("FRBRdate", ["date": date, "name": dateName])
                $0.element("FRBRauthor", ["href": "#longyao"])
            }
        }
        xml.element("references", ["source": "#longyao"]) {
            $0.element(
                "TLCOrganization",
                [
                    "eId": "longyao", "href": "/akn/ontology/organization/longyao",
                    "showAs": "Longyao",
                ]
            )
            let issuer = document.issuer?.value ?? "unknown"
            $0.element("TLCOrganization", Self.organisation("issuer", issuer))
            for name in unitNames {
                $0.element("TLCOrganization", Self.organisation(units[name] ?? "", name))
            }
        }
        proprietary(&xml)
    }

    private static func organisation(_ id: String, _ name: String) -> KeyValuePairs<String, String>
    {
        ["eId": id, "href": "/akn/ontology/organization/cn/" + slug(name), "showAs": name]
    }

    /// What an address can hold: letters, digits and ideographs; all else becomes a hyphen.
    private static func slug(_ name: String) -> String {
        var slug = ""
        for unit in name.utf16 {
            if unit.isHan || unit.isDigit || (0x41...0x5A).contains(unit)
                || (0x61...0x7A).contains(unit)
            {
                slug += String(decoding: [unit], as: UTF16.self)
            } else if let last = slug.last, last != "-" {
                slug.append("-")
            }
        }
        return slug.isEmpty ? "untitled" : slug
    }

    /// What the reader found, with the items and bytes it was found at.
    private func proprietary(_ xml: inout XMLText) {
        guard
            !document.assignments.isEmpty || !document.indicators.isEmpty
                || !document.clauses.isEmpty
        else { return }
        xml.element(
            "proprietary",
            ["source": "#longyao", "xmlns:ly": "urn:longyao:policy-text:1"]
        ) { xml in
            for assignment in document.assignments {
                xml.element("ly:assignment", place(assignment.item, assignment.span)) {
                    $0.attribute("form", assignment.form.rawValue)
                    $0.attribute("lead", references(assignment.lead))
                    $0.attribute("support", references(assignment.support))
                }
            }
            for indicator in document.indicators {
                xml.element("ly:indicator", place(indicator.item, indicator.span)) {
                    $0.attribute("subject", indicator.subject)
                    $0.attribute("metric", indicator.metric)
                    $0.attribute("comparator", indicator.comparator.rawValue)
                    $0.attribute("value", indicator.value.description)
                    $0.attribute("upper", indicator.upper?.description)
                    $0.attribute("unit", indicator.unit)
                    $0.attribute("period", indicator.period?.description)
                    $0.attribute("kind", indicator.kind.rawValue)
                }
            }
            for clause in document.clauses {
                xml.element("ly:clause", place(clause.item, clause.span)) {
                    $0.attribute("name", clause.name)
                    $0.attribute("benefit", clause.benefit.rawValue)
                    $0.attribute("amount", clause.amount?.description)
                    $0.attribute("rate", clause.rate?.low.description)
                    $0.attribute("base", clause.base)
                    $0.attribute("cap", clause.cap?.description)
                }
            }
        }
    }

    private func place(_ item: Int?, _ span: Span) -> KeyValuePairs<String, String> {
        let href = item.map { "#" + ids[$0] } ?? ""
        return ["item": href, "start": String(span.start), "end": String(span.end)]
    }

    private func references(_ names: [Assignment.Unit]) -> String {
        names.compactMap { units[$0.name].map { "#" + $0 } }.joined(separator: " ")
    }

    // MARK: - Text

    private func preface(_ xml: inout XMLText) {
        guard document.title != nil || document.documentNumber != nil || document.issuer != nil
        else {
            return
        }
        xml.element("preface") {
            if let issuer = document.issuer {
                $0.inline(
                    "p",
                    "<docProponent refersTo=\"#issuer\">",
                    issuer.value,
                    "</docProponent>"
                )
            }
            if let number = document.documentNumber {
                $0.inline("p", "<docNumber>", number.value, "</docNumber>")
            }
            if let title = document.title {
                $0.inline("p", "<docTitle>", title.value, "</docTitle>")
            }
            if let date = document.date {
                $0.inline(
                    "p",
                    "<docDate date=\"\(date.value)\">",
                    flow.words(of: date.span),
                    "</docDate>"
                )
            }
        }
    }

    private func preamble(_ xml: inout XMLText) {
        let paragraphs = flow.paragraphs.filter { $0.region == .body && $0.item == nil }
        guard !document.outline.isEmpty, !paragraphs.isEmpty else { return }
        xml.element("preamble") { xml in
            for paragraph in paragraphs { xml.paragraph(marked(paragraph.range)) }
        }
    }

    private func conclusions(_ xml: inout XMLText) {
        let paragraphs = flow.paragraphs.filter { $0.region == .annex }
        guard !paragraphs.isEmpty else { return }
        xml.element("conclusions") { xml in
            for paragraph in paragraphs { xml.paragraph(marked(paragraph.range)) }
        }
    }

    private func body(_ xml: inout XMLText) {
        guard !document.outline.isEmpty else {
            let paragraphs = flow.paragraphs.filter { $0.region == .body }
            for paragraph in paragraphs { xml.paragraph(marked(paragraph.range)) }
            if paragraphs.isEmpty { xml.paragraph("") }
            return
        }
        for (index, item) in document.outline.enumerated() where item.parent == nil {
            write(index, to: &xml)
        }
    }

    /// Writes an item with all below it; as deep as the outline, which its styles bound.
    private func write(_ index: Int, to xml: inout XMLText) {
        let item = document.outline[index]
        let texts = texts(of: index)
        xml.element(elements[index], ["eId": ids[index]]) { xml in
            xml.inline("num", "", item.number, "")
            if !item.heading.isEmpty, item.heading != item.number {
                xml.inline("heading", "", item.heading, "")
            }
            if children[index].isEmpty {
                xml.element("content") { xml in
                    for text in texts { xml.paragraph(text) }
                    if texts.isEmpty { xml.paragraph("") }
                }
            } else {
                if !texts.isEmpty {
                    xml.element("intro") { xml in
                        for text in texts { xml.paragraph(text) }
                    }
                }
                for child in children[index] { write(child, to: &xml) }
            }
        }
    }

    /// The paragraphs of an item behind its heading, with units marked.
    private func texts(of index: Int) -> [String] {
        paragraphsByItem(index).compactMap { range in
            var range = range
            let heading = document.outline[index].span.end
            while let first = range.first, Int(flow.offsets[first]) < heading {
                range = range.dropFirst()
            }
            while let first = range.first,
                flow.codes[first].endsSentence || flow.codes[first] == .colon
                    || flow.codes[first] == .comma
            {
                range = range.dropFirst()
            }
            return range.isEmpty ? nil : marked(range)
        }
    }

    private func paragraphsByItem(_ index: Int) -> [Range<Int>] {
        let body = document.outline[index].body
        var low = 0
        var high = flow.paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            if Int(flow.offsets[flow.paragraphs[middle].range.lowerBound]) < body.start {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var ranges: [Range<Int>] = []
        while low < flow.paragraphs.count, flow.paragraphs[low].region == .body,
            Int(flow.offsets[flow.paragraphs[low].range.lowerBound]) < body.end
        {
            ranges.append(flow.paragraphs[low].range)
            low += 1
        }
        return ranges
    }

    /// The words of a range with its units as organisations, escaped.
    private func marked(_ range: Range<Int>) -> String {
        let span = flow.span(range)
        var text = ""
        var place = range.lowerBound
        for unit in mentions(in: span) {
            let start = flow.index(of: unit.span.start, in: range)
            let end = flow.index(of: unit.span.end, in: range)
            guard start >= place, end > start, let id = units[unit.name] else { continue }
            text += XMLText.escaped(flow.string(place..<start))
            text += "<organization refersTo=\"#\(id)\">"
            text += XMLText.escaped(flow.string(start..<end)) + "</organization>"
            place = end
        }
        return text + XMLText.escaped(flow.string(place..<range.upperBound))
    }

    /// The units named in a span, in order.
    private func mentions(in span: Span) -> [Assignment.Unit] {
        var low = 0
        var high = document.assignments.count
        while low < high {
            let middle = (low + high) / 2
            if document.assignments[middle].span.end <= span.start {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var units: [Assignment.Unit] = []
        while low < document.assignments.count, document.assignments[low].span.start < span.end {
            let assignment = document.assignments[low]
            units += (assignment.lead + assignment.support).filter { span.overlaps($0.span) }
            low += 1
        }
        return units.sorted { $0.span.start < $1.span.start }
    }
}

extension Flow {
    /// The index in a range of the first code at or behind a byte.
    ///
    /// - Complexity: Logarithmic.
    func index(of byte: Int, in range: Range<Int>) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Int(offsets[middle]) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The words of a span without white space.
    func words(of span: Span) -> String {
        let start = index(of: span.start, in: 0..<codes.count)
        return string(start..<index(of: span.end, in: start..<codes.count))
    }
}

/// Builds XML text; two spaces a level.
private struct XMLText {
    private(set) var text = ""
    private var depth = 0
    private var isOpen = false

    mutating func line(_ line: String) {
        finishTag()
        text += String(repeating: "  ", count: depth) + line + "\n"
    }

    /// An element with elements inside.
    mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        _ body: (inout XMLText) -> Void = { _ in }
    ) {
        finishTag()
        text += String(repeating: "  ", count: depth) + "<" + name
        for (key, value) in attributes { attribute(key, value) }
        isOpen = true
        depth += 1
        body(&self)
        depth -= 1
        if isOpen {
            text += "/>\n"
            isOpen = false
        } else {
            text += String(repeating: "  ", count: depth) + "</" + name + ">\n"
        }
    }

    /// Adds an attribute to the element just opened; nothing for nil.
    mutating func attribute(_ name: String, _ value: String?) {
        guard let value else { return }
        text += " " + name + "=\"" + Self.escaped(value) + "\""
    }

    /// An element that holds text between two ready tags.
    mutating func inline(_ name: String, _ before: String, _ words: String, _ after: String) {
        line("<\(name)>" + before + Self.escaped(words) + after + "</\(name)>")
    }

    /// A paragraph of text that is escaped already.
    mutating func paragraph(_ escaped: String) {
        line("<p>" + escaped + "</p>")
    }

    private mutating func finishTag() {
        guard isOpen else { return }
        text += ">\n"
        isOpen = false
    }

    /// Text with its marks escaped, without the characters that XML 1.0 forbids.
    static func escaped(_ words: String) -> String {
        var text = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\t", "\n", "\r": text += " "
            case ..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
