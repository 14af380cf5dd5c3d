package import Packs

extension LightRule {
    /// The thresholds that a base pack states in `lights.yaml`.
    ///
    /// - Throws: `PackError` where the file is missing or a threshold is not a whole number from 0.
    package init(base: Pack) throws(PackError) {
        let stated = try base.yaml(LightsFile.self, "lights.yaml").thresholds
        func threshold(_ key: String) throws(PackError) -> Int {
            guard let value = stated[key], value >= 0 else {
                throw PackError(
                    file: "lights.yaml",
                    line: nil,
                    problem: .content(key: "thresholds." + key, reason: "no whole number from 0")
                )
            }
            return value
        }
        self.init()
        redLagPercent = try threshold("red_lag_percent")
        yellowLagPercent = try threshold("yellow_lag_percent")
        silentDaysRed = try threshold("silent_days_red")
        silentDaysYellow = try threshold("silent_days_yellow")
        yellowDaysBeforeDue = try threshold("yellow_days_before_due")
        yellowBelowPercent = try threshold("yellow_due_progress")
    }
}

/// `lights.yaml` of the base pack.
private struct LightsFile: Decodable {
    let thresholds: [String: Int]
}
