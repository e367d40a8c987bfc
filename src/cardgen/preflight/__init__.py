"""Checks of finished PDFs, ours or anybody's: does a file keep what it promises?"""
