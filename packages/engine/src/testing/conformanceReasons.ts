/** Why cases of the conformance kit fail, by suite and case; what stands here is printed in docs/conformance.md. */

/** Reasons by `suite case`. Empty while every case passes. */
export const failureReasons: ReadonlyMap<string, string> = new Map();
