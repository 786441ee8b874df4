return { id = "demo.check" }
