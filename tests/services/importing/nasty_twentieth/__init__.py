"""A twentieth lot of workbooks: the layouts of some put together with the values of others."""
