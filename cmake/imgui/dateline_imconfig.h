// How Dear ImGui is built here. Knows ImGui's compile-time switches, and nothing of the explorer.
#pragma once

#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
// The explorer brings its own fonts; the embedded ones would be dead weight in the download.
#define IMGUI_DISABLE_DEFAULT_FONT
// Fonts arrive as bytes and settings live in the page's address, so ImGui needs neither files nor a
// shell.
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
// The browser's own <input> is where text is typed (see web/), natively SDL carries the clipboard.
#define IMGUI_DISABLE_WIN32_FUNCTIONS
// Hangul and every other plane of Unicode.
#define IMGUI_USE_WCHAR32
