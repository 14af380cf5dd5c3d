import Foundation
import Testing

@testable import Pages
@testable import Web

/// The style sheet, as far as a program can judge it.
@Suite struct PaletteTests {
    private func style() throws -> String {
        try String(
            contentsOf: ResourceFolder(room: "Web").appending("Assets/site.css"),
            encoding: .utf8
        )
    }

    /// The colours by name of each palette: light, dark, paper.
    private func palettes() throws -> [[String: String]] {
        try style().split(separator: ":root {").dropFirst().compactMap { block in
            let body = block.prefix { $0 != "}" }
            let colours = body.matches(of: #/--([a-z]+): (#[0-9a-f]{3,6});/#)
            guard colours.count > 10 else { return nil }
            return Dictionary(colours.map { (String($0.output.1), String($0.output.2)) }) { $1 }
        }
    }

    @Test(arguments: [
        ("ink", "paper", 7.0), ("ink", "sheet", 7), ("ink", "mark", 7), ("soft", "paper", 4.5),
        ("soft", "sheet", 4.5), ("link", "paper", 4.5), ("link", "sheet", 4.5),
        ("link", "mark", 4.5),
        ("onkiln", "kiln", 4.5), ("wrong", "paper", 4.5), ("wrong", "wrongpaper", 4.5),
        ("ink", "wrongpaper", 4.5), ("link", "wrongpaper", 4.5), ("onlamp", "blue", 4.5),
        ("onlamp", "green", 4.5), ("onlamp", "yellow", 4.5), ("onlamp", "red", 4.5),
        ("edge", "sheet", 3), ("edge", "paper", 3), ("focus", "paper", 3), ("focus", "sheet", 3),
        ("ink", "rail", 7), ("wrong", "sheet", 4.5), ("blue", "paper", 4.5),
        ("green", "paper", 4.5),
        ("yellow", "paper", 4.5), ("grey", "paper", 4.5), ("kiln", "rail", 3), ("kiln", "sheet", 3),
        ("blue", "sheet", 4.5), ("green", "sheet", 4.5),
        ("yellow", "sheet", 4.5), ("red", "sheet", 3), ("brown", "sheet", 3),
        ("grey", "sheet", 4.5),
    ])
    func `colours are told from their ground`(one: String, other: String, least: Double) throws {
        let palettes = try palettes()
        #expect(palettes.count == 3)
        let light = palettes.first ?? [:]
        for palette in palettes {
            let front = try #require(palette[one] ?? light[one])
            let ground = try #require(palette[other] ?? light[other])
            let contrast = try contrast(front, ground)
            #expect(contrast >= least, "\(one) \(front) on \(other) \(ground): \(contrast)")
        }
    }

    @Test func `the contrast of known pairs`() throws {
        #expect(try contrast("#000000", "#ffffff") == 21)
        #expect(abs(try contrast("#777777", "#ffffff") - 4.48) < 0.01)
    }

    @Test func `every colour that is named is in the palette`() throws {
        let named = Set(try style().matches(of: #/var\(--([a-z]+)\)/#).map { String($0.output.1) })
        let light = try palettes().first ?? [:]
        #expect(named.subtracting(light.keys).subtracting(["song", "sans", "fang"]) == [])
    }

    @Test func `nothing comes from elsewhere, and it is small`() throws {
        let style = try style()
        #expect(!style.contains("url("))
        #expect(!style.contains("@import"))
        #expect(style.utf8.count < 30_000)
        let script = try String(
            contentsOf: ResourceFolder(room: "Web").appending("Assets/site.js"),
            encoding: .utf8
        )
        #expect(!script.contains("http"))
        #expect(script.utf8.count < 4_000)
    }

    /// The contrast ratio of WCAG 2.2.
    private func contrast(_ one: String, _ other: String) throws -> Double {
        let lights = try [luminance(one), luminance(other)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private func luminance(_ colour: String) throws -> Double {
        var digits = Array(colour.dropFirst())
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        let parts = try stride(from: 0, to: 6, by: 2).map { index in
            let value = try #require(Int(String(digits[index...index + 1]), radix: 16))
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
