package import CivilTime

extension Day {
    /// The date as people write it: 2026年3月5日, 5 March 2026.
    package func text(_ language: Language) -> String {
        let parts = parts
        return switch language {
        case .chinese: "\(parts.year)年\(parts.month)月\(parts.day)日"
        case .english: "\(parts.day) \(month.englishName) \(parts.year)"
        }
    }

    /// The date as people write it, with the date of ISO 8601 for programs.
    package func html(_ language: Language) -> HTML {
        "<time datetime=\"\(description)\">\(text(language))</time>"
    }
}

extension Month {
    /// The month as people write it: 2026年3月, March 2026.
    package func text(_ language: Language) -> String {
        switch language {
        case .chinese: "\(year)年\(month)月"
        case .english: "\(englishName) \(year)"
        }
    }

    /// The month as people write it, with the month of ISO 8601 for programs.
    package func html(_ language: Language) -> HTML {
        "<time datetime=\"\(description)\">\(text(language))</time>"
    }

    fileprivate var englishName: String {
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ][month - 1]
    }
}
