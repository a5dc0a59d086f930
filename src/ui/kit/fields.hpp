// What the panels remember of the fields that a page edits, and what each field's panel asks of it
// in a frame.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/later.hpp"
#include "ui/kit/page_fields.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// What came from the page since the field was drawn last.
struct FieldEdit {
  std::optional<std::string> text;  // all of it, when it was typed into
  FieldKey key = FieldKey::none;
};

struct FieldMemory {
  FieldEdit edit;
  std::uint32_t put = 0, asked = 0;  // as PageField has them
};

// None until a field was drawn first: only the later part draws them.
struct FieldsMemory {
  PageFields now, before;     // drawn in this frame, and in the last
  std::uint32_t version = 0;  // grows when the page has others to show
  std::array<FieldMemory, kFieldNames> of;
};

[[nodiscard]] DATELINE_LATER FieldsMemory& fields_of(Memory& memory);

// Around the panels, each frame; `end_fields` counts FieldsMemory::version on when the page has
// something to show.
DATELINE_LATER void begin_fields(core::LaterKey, Memory& memory);
DATELINE_LATER void end_fields(core::LaterKey, Memory& memory);

// What the page has done in the field, for its next drawing.
[[nodiscard]] DATELINE_LATER FieldEdit& edit_of(Memory& memory, FieldName field);

// What the reader did in the field; it counts once.
[[nodiscard]] DATELINE_LATER FieldEdit consume_edit(Memory& memory, FieldName field);

// The field is on screen now, in the window that is open; not where help or the search covers it.
// `put` and `asked` are filled in.
DATELINE_LATER void show_field(const Ui& ui, PageField field);

// Its text has become another than was typed; it is to have the keyboard; the canvas is to have it.
DATELINE_LATER void mark_rewritten(Memory& memory, FieldName field);
DATELINE_LATER void ask_keyboard(Memory& memory, FieldName field);
DATELINE_LATER void release_keyboard(Memory& memory);

}  // namespace dateline::ui
