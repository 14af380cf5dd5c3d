/// A light (亮灯) as pages show it: a colour, a letter and a word, so that no one needs the colour.
package struct LightBadge: Hashable, Sendable {
    /// The colours of a light.
    package enum Colour: String, Hashable, Sendable, CaseIterable {
        /// Done.
        case blue
        /// On time.
        case green
        /// Look out.
        case yellow
        /// Late, behind, or silent.
        case red
    }

    /// The colour.
    package let colour: Colour
    /// Why, in the page's language; empty where the page says it elsewhere.
    package let reason: String

    /// Creates a badge.
    package init(_ colour: Colour, reason: String = "") {
        self.colour = colour
        self.reason = reason
    }

    /// The badge.
    package func html(_ voice: Voice) -> HTML {
        """
        <span class="light \(colour.rawValue)"\(HTML.when(!reason.isEmpty, " title=\"\(reason)\""))>\
        <span class="lamp" aria-hidden="true">\(voice("pages.light.\(colour.rawValue).letter"))</span>\
        \(voice("pages.light.\(colour.rawValue)"))</span>
        """
    }
}

/// A link from a figure or an item to the sentence that asks for it.
package struct SpanLink: Hashable, Sendable {
    /// The sentence's place in the document's page.
    package let address: Address
    /// The sentence, shown where a pointer rests; empty for none.
    package let sentence: String

    /// Creates a link.
    package init(_ address: Address, sentence: String = "") {
        self.address = address
        self.sentence = sentence
    }

    /// The link.
    package func html(_ voice: Voice) -> HTML {
        """
        <a class="span" href="\(address)"\(HTML.when(!sentence.isEmpty, " title=\"\(sentence)\""))>\
        \(voice("pages.span"))</a>
        """
    }
}
