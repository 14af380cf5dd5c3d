import Testing

@testable import Pages

@Suite struct ChartTests {
    @Test(arguments: Language.allCases)
    func `the charts of a page`(language: Language) throws {
        let voice = Voice(Fixtures.messages, language)
        try Fixtures.expectGolden(
            ChartTests.bars.html(voice).markup,
            "bars.\(language.rawValue).html"
        )
        try Fixtures.expectGolden(
            ChartTests.stacked(voice).html(voice).markup,
            "stacked.\(language.rawValue).html"
        )
        try Fixtures.expectGolden(
            ChartTests.lines.html(voice).markup,
            "lines.\(language.rawValue).html"
        )
        try Fixtures.expectGolden(
            Gauge(id: "g", caption: "产值", value: DecimalText("27.35"), full: 50, unit: "亿元")
                .html(voice).markup + ProgressBar(percent: 45, elapsed: 60).html(voice).markup,
            "gauge.\(language.rawValue).html"
        )
    }

    @Test func `every value of a chart stands in its table, exact`() {
        let markup = ChartTests.lines.html(Fixtures.chinese).markup
        let table = markup.split(separator: "<details").last ?? ""
        for value in ["9.60", "14.2", "27.350", "1,000,000.125"] {
            #expect(table.contains(">\(value)<"))
        }
    }

    @Test func `a chart has a name and a description`() {
        let markup = ChartTests.bars.html(Fixtures.chinese).markup
        #expect(markup.contains("role=\"img\" aria-labelledby=\"b-title b-desc\""))
        #expect(markup.contains("<desc id=\"b-desc\">进度：共 3 项，最高为 市工信局（92%）。</desc>"))
    }

    @Test func `each part of a stack has its own pattern and letter`() {
        let markup = ChartTests.stacked(Fixtures.chinese).html(Fixtures.chinese).markup
        for (tone, letter) in [("blue", "蓝4"), ("green", "绿9"), ("yellow", "黄2"), ("red", "红1")] {
            #expect(markup.contains("<pattern id=\"s-\(tone)\""))
            #expect(markup.contains("fill=\"url(#s-\(tone))\""))
            #expect(markup.contains(letter))
        }
    }

    @Test(arguments: [
        ([], "0 1"), ([0.0], "0 1"), ([50, 27.35], "0 10 20 30 40 50"), ([92], "0 20 40 60 80 100"),
        ([-3, 8], "-5 0 5 10"), ([0.04], "0.00 0.01 0.02 0.03 0.04"),
        ([1_000_000], "0 200000 400000 600000 800000 1000000"),
        ([7], "0 2 4 6 8"), ([1e-9], ""),
    ])
    func `an axis has round steps`(values: [Double], ticks: String) {
        let scale = ChartScale(holding: values)
        #expect(scale.ticks.count >= 2)
        #expect(scale.least <= (values.min() ?? 0))
        #expect(scale.most >= (values.max() ?? 0))
        if !ticks.isEmpty {
            #expect(scale.ticks.map(\.number.description).joined(separator: " ") == ticks)
        }
    }

    @Test func `no shape leaves its drawing`() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let count = Int.random(in: 0...20, using: &generator)
            let chart = BarChart(
                id: "b",
                caption: "值",
                heading: "项",
                unit: "",
                full: Bool.random(using: &generator) ? 100 : nil,
                rows: (0..<count).map { index in
                    let value = Int.random(in: -10_000...1_000_000, using: &generator)
                    return .init(
                        "第\(index)项",
                        Int.random(in: 0...4, using: &generator) == 0 ? nil : DecimalText(value)
                    )
                }
            )
            let markup = chart.html(Fixtures.chinese).markup
            for match in markup.matches(of: #/<rect x="([-0-9.]+)" [^>]*?width="([-0-9.]+)"/#) {
                let x = Double(match.output.1) ?? -1
                let width = Double(match.output.2) ?? -1
                #expect(x >= 0 && width >= 0 && x + width <= 720.2, "\(match.output.0)")
            }
        }
    }

    @Test(arguments: [(0.0, "0"), (1.25, "1.3"), (-0.5, "-0.5"), (12, "12"), (-0.04, "0")])
    func `lengths have one decimal`(length: Double, text: String) {
        #expect(Pixel.text(length) == text)
    }

    @Test func `a label that is too long is cut, with an ellipsis`() {
        #expect(Pixel.fitting("市文化广电体育旅游局", 60) == "市文化…")
        #expect(Pixel.fitting("市文旅局", 60) == "市文旅局")
    }

    static let bars = BarChart(
        id: "b",
        caption: "进度",
        heading: "单位",
        unit: "%",
        full: 100,
        rows: [
            .init("市工信局", 92, address: Address("units", "1")), .init("钦南区", 7), .init("钦北区", nil),
        ]
    )

    static func stacked(_ voice: Voice) -> StackedBarChart {
        StackedBarChart(
            id: "s",
            caption: "亮灯",
            heading: "任务组",
            parts: LightBadge.Colour.allCases.map { .light($0, voice) },
            groups: [.init("基础设施", [4, 9, 2, 1]), .init("品牌", [0, 0, 0, 0])],
            showsData: true
        )
    }

    static let lines = LineChart(
        id: "l",
        caption: "产值",
        unit: "亿元",
        periods: ["2021", "2022", "2023", "2024"],
        series: [
            .init("目标值", [10, 15, DecimalText("1000000.125"), 30], isTarget: true),
            .init("完成值", [DecimalText("9.60"), DecimalText("14.2"), nil, DecimalText("27.350")]),
        ]
    )
}

/// A generator whose numbers a seed gives again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
