"""Refreshing the register's population figures from Statistics Finland's open PxWeb interface."""
