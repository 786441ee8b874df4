<?xml version="1.0"?>
<rule id="demo.check"/>
