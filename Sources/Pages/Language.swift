/// A language that pages speak.
package enum Language: String, Hashable, Sendable, CaseIterable, Codable {
    /// Simplified Chinese, the first language.
    case chinese = "zh"
    /// English.
    case english = "en"

    /// The language tag of BCP 47, for `lang` and `Content-Language`.
    package var tag: String {
        switch self {
        case .chinese: "zh-CN"
        case .english: "en"
        }
    }
}

/// A text in both languages, as packs hold it.
package struct Bilingual: Hashable, Sendable, Codable {
    /// The Chinese text.
    package let zh: String
    /// The English text.
    package let en: String

    /// Pairs the texts.
    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The text in a language.
    package subscript(language: Language) -> String {
        switch language {
        case .chinese: zh
        case .english: en
        }
    }
}
