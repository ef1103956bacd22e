import Glibc

/// The logistic function, 0…1.
public func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
