"""The engines that are compared: the site's own and its peers."""
