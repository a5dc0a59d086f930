// The fields that a page edits, with an input of its own laid over each: readers' input methods,
// phones' keyboards and the clipboard work in no other. What a field says, and where it is, goes to
// the page; letters and keys come back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/geo/projection.hpp"

namespace dateline::ui {

enum class FieldName : std::uint8_t {
  search,
  date_from,
  date_to,
  date_known,
  filter_from,
  filter_to,
  date_happened_from,
  date_happened_to,
  date_since
};
inline constexpr std::size_t kFieldNames = 9;

// `date-from`: the field's name among the controls, and its input's id on the page.
[[nodiscard]] const char* name_of(FieldName field) noexcept;

// What is done in a field that is not a letter. leave: by Tab or Escape, beside: by a press
// elsewhere, enter: by a press in it or Tab.
enum class FieldKey : std::uint8_t {
  none,
  enter,
  up,
  down,
  escape,
  leave,
  beside,
  entered
};

// A field as it is on screen. Two that are equal look alike.
struct PageField {
  FieldName name = FieldName::search;
  // CSS px: of the letters, and of the panel they lie in, which may cover a part of them
  core::RectPx box, room;
  std::string text, label;
  std::string error;        // what is wrong with the text; empty: nothing
  float size = 0;           // of the letters, CSS px
  std::size_t most = 0;     // bytes that it holds
  std::uint32_t put = 0;    // grows when the text has become another than was typed
  std::uint32_t asked = 0;  // grows when the keyboard is wanted there
  bool is_control = false;  // Tab leads on to the next control
  friend bool operator==(const PageField&, const PageField&) = default;
};

struct PageFields {
  std::vector<PageField> shown;
  std::uint32_t released = 0;  // grows when the keyboard goes from a field back to the canvas
  friend bool operator==(const PageFields&, const PageFields&) = default;
};

}  // namespace dateline::ui
