// One line of letters in our own frame. On a page the input over it has the letters, and the field
// is a control among others for Tab.
#include "ui/kit/date_entry.hpp"

#include <algorithm>
#include <cstring>

#include <imgui_internal.h>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kPad = 10;
constexpr TextStyle kStyle = type::body;

void write(char (&typed)[app::kMostDateBytes + 1], std::string_view text) {
  std::size_t size = std::min(text.size(), sizeof typed - 1);
  // whole letters
  while (size > 0 && size < text.size() &&
         (static_cast<unsigned char>(text[size]) & 0xC0u) == 0x80u) {
    --size;
  }
  std::memcpy(typed, text.data(), size);
  typed[size] = '\0';
}

// What Dear ImGui writes beside a field stands before the signs.
std::string field_label(FieldName name) {
  return std::string("##") + name_of(name);
}

struct Edited {
  bool settled = false, focused = false;
};

// Dear ImGui's line is an em high, and the letters stand lower in it than in ours.
void push_native_look(const Ui& ui, core::RectPx box) {
  constexpr float kLower = 0.18f;
  ImGui::PushFont(ui.memory.faces.of[static_cast<std::size_t>(kStyle.face)], kStyle.size);
  ImGui::PushStyleVar(
      ImGuiStyleVar_FramePadding,
      ImVec2{kPad, (box.height - kStyle.size) / 2 - kLower * kStyle.size}
  );
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  // the frame is ours
  for (const ImGuiCol colour :
       {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive}) {
    ImGui::PushStyleColor(colour, 0u);
  }
}

void pop_native_look() {
  ImGui::PopStyleColor(3);
  ImGui::PopStyleVar(2);
  ImGui::PopFont();
}

Edited edit_natively(const Ui& ui, const DateLook& look, DateEntry& entry, core::RectPx box) {
  push_native_look(ui, box);
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::SetNextItemWidth(box.width);
  if (look.asked) {
    ImGui::SetKeyboardFocusHere();
  }
  constexpr ImGuiInputTextFlags kFlags =
      ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll;
  const std::string hint(look.hint);
  const bool entered = ImGui::InputTextWithHint(
      field_label(look.name).c_str(),
      hint.c_str(),
      entry.typed,
      sizeof entry.typed,
      kFlags
  );
  pop_native_look();
  const bool active = ImGui::IsItemActive();
  if (ui.memory.recording != nullptr) {
    note_control(ui, name_of(look.name), 0xffffffffu, box, active);
  }
  return {entered || ImGui::IsItemDeactivatedAfterEdit(), active};
}

// Escape gives back what the field said when the reader came to it.
void restore(const Ui& ui, FieldName name, DateEntry& entry) {
  write(entry.typed, entry.before);
  mark_rewritten(ui.memory, name);
  release_keyboard(ui.memory);
}

// Whether the page's input is to have the keyboard: the card asks, or Tab or a press has come to
// the control.
bool wants_keyboard(const DateLook& look, const DateEntry& entry, const Hit& hit) {
  return look.asked || hit.clicked || (hit.focused && !entry.had_keyboard);
}

void show_on_page(const Ui& ui, const DateLook& look, const DateEntry& entry, core::RectPx box) {
  PageField field;
  field.name = look.name;
  field.box = {box.x + kPad, box.y, box.width - 2 * kPad, box.height};
  field.text = entry.typed;
  field.label = look.label;
  field.error = look.error;
  field.size = kStyle.size;
  field.most = app::kMostDateBytes;
  field.is_control = true;
  show_field(ui, std::move(field));
}

Edited edit_on_page(const Ui& ui, const DateLook& look, DateEntry& entry, core::RectPx box) {
  const FieldEdit edit = consume_edit(ui.memory, look.name);
  if (edit.text) {
    write(entry.typed, *edit.text);
  }
  const Hit hit = hit_area(ui, name_of(look.name), 0xffffffffu, box);
  const bool entered = edit.key == FieldKey::entered;
  if (wants_keyboard(look, entry, hit) && !entered) {
    ask_keyboard(ui.memory, look.name);
  }
  if (const auto key = later_key(ui); key && (entered || look.asked)) {
    give_keyboard(*key, ui.memory);
  }
  entry.had_keyboard = hit.focused || entered || look.asked;
  if (entered) {
    write(entry.before, entry.typed);
  }
  if (edit.key == FieldKey::escape) {
    restore(ui, look.name, entry);
  }
  // a phone's keyboard goes, and the card is seen
  if (edit.key == FieldKey::enter && ui.touch()) {
    release_keyboard(ui.memory);
  }
  if (entry.typed[0] == '\0') {
    draw_text(ui.canvas(), kStyle, inset(box, kPad), ui.palette.ink_3, look.hint);
  }
  show_on_page(ui, look, entry, box);
  return {
      edit.key == FieldKey::enter || edit.key == FieldKey::leave || edit.key == FieldKey::beside,
      hit.focused
  };
}

}  // namespace

bool edit_date(const Ui& ui, const DateLook& look, DateEntry& entry, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  fill(canvas, box, ui.palette.sunken, kRadius);
  outline(canvas, box, ui.palette.rule_strong, kRadius);
  const Edited edited = ui.memory.page_edits ? edit_on_page(ui, look, entry, box)
                                             : edit_natively(ui, look, entry, box);
  if (!look.error.empty()) {
    outline(canvas, box, ui.palette.accent, kRadius, 2);
  }
  if (edited.focused) {
    draw_focus(ui, box, kRadius);
  }
  if (look.asked) {
    ui.memory.wants_next = true;
  }
  return edited.settled;
}

void write_day(const Ui& ui, FieldName name, DateEntry& entry, core::Day day) {
  write(
      entry.typed,
      core::is_open(day) ? std::string_view() : day_text(ui.messages(), day, true).view()
  );
  write(entry.before, entry.typed);
  entry.failed = false;
  if (ui.memory.page_edits) {
    return mark_rewritten(ui.memory, name);
  }
  if (ImGuiInputTextState* const editing =
          ImGui::GetInputTextState(ImGui::GetID(field_label(name).c_str()))) {
    editing->ReloadUserBufAndMoveToEnd();
  }
}

Line date_example(const Ui& ui) {
  Line line = day_text(ui.messages(), ui.world.last_published, true);
  return line.add(", ").add(core::iso_day(ui.world.last_published));
}

}  // namespace dateline::ui
