/** Builders and expectations for tests of whoever builds on the engine. */
export {};
