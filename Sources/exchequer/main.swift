print("exchequer")
