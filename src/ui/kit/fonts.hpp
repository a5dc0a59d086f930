// The font files that the interface is written with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline::ui {

// TrueType or OpenType bytes; they must outlive the ExplorerUi. An empty span: that face falls back
// to the nearest one present (sans regular is required).
struct FontBytes {
  std::span<const std::byte> sans, sans_bold, serif, serif_bold, serif_italic, hangul;
  // letters of Latin and Cyrillic beyond the first faces'; stands in for them, as `hangul` does
  std::span<const std::byte> more;
  std::uint32_t version = 1;  // another one, above 0, with other bytes
};

}  // namespace dateline::ui
