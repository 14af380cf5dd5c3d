/// A number of FEEL (DMN 1.5, clause 10.3.2.3.1): 34 significant decimal digits and an exponent
/// from −6111 to 6176, as in IEEE 754-2008 decimal128. There is no infinity and no NaN.
///
/// Equal numbers are equal however they were written: `1.0 == 1`.
public struct Number: Sendable {
    /// The coefficient's lower and upper half, in two's complement.
    let low: UInt64
    let high: Int64
    /// The power of ten that the coefficient is multiplied by.
    let exponent: Int16
}
