"""Reads and writes files of memories, and chats that a person had elsewhere."""
