// Fields between page and panels: edits wait until their field is drawn, and what was drawn is
// compared with the last frame's.
#include "ui/kit/fields.hpp"

#include <utility>

#include <imgui.h>

#include "ui/kit/ui.hpp"

namespace dateline::ui {

namespace {

FieldMemory& memory_of(Memory& memory, FieldName field) {
  return fields_of(memory).of[static_cast<std::size_t>(field)];
}

// The page's inputs lie over all of the canvas: what is drawn over a field has to have it put away.
bool is_covered(const Ui& ui, FieldName field) {
  return ui.state.help_open || (field != FieldName::search && search_shown(ui));
}

}  // namespace

const char* name_of(FieldName field) noexcept {
  constexpr const char* kNames[kFieldNames] = {
      "search",
      "date-from",
      "date-to",
      "date-known",
      "filter-from",
      "filter-to",
      "date-happened-from",
      "date-happened-to",
      "date-since"
  };
  return kNames[static_cast<std::size_t>(field)];
}

FieldsMemory& fields_of(Memory& memory) {
  return memory.of<FieldsMemory>();
}

void begin_fields(core::LaterKey, Memory& memory) {
  FieldsMemory& fields = fields_of(memory);
  fields.before = fields.now;
  fields.now.shown.clear();
}

void end_fields(core::LaterKey, Memory& memory) {
  FieldsMemory& fields = fields_of(memory);
  for (FieldMemory& field : fields.of) {
    field.edit = {};  // of what is no longer on screen
  }
  if (!(fields.now == fields.before)) {
    ++fields.version;
  }
}

FieldEdit& edit_of(Memory& memory, FieldName field) {
  return memory_of(memory, field).edit;
}

FieldEdit consume_edit(Memory& memory, FieldName field) {
  return std::exchange(memory_of(memory, field).edit, {});
}

void show_field(const Ui& ui, PageField field) {
  if (is_covered(ui, field.name)) {
    return;
  }
  const ImVec2 low = ImGui::GetWindowDrawList()->GetClipRectMin(),
               high = ImGui::GetWindowDrawList()->GetClipRectMax();
  const FieldMemory& memory = memory_of(ui.memory, field.name);
  field.room = {low.x, low.y, high.x - low.x, high.y - low.y};
  field.put = memory.put;
  field.asked = memory.asked;
  fields_of(ui.memory).now.shown.push_back(std::move(field));
}

void mark_rewritten(Memory& memory, FieldName field) {
  ++memory_of(memory, field).put;
}

void ask_keyboard(Memory& memory, FieldName field) {
  ++memory_of(memory, field).asked;
}

void release_keyboard(Memory& memory) {
  ++fields_of(memory).now.released;
}

}  // namespace dateline::ui
