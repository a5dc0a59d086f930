// The search field while it is in use: letters, caret and selection in our own look over Dear
// ImGui's editing, and when what is typed is told.
#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

#include <imgui_internal.h>

#include "ui/kit/fields.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/search/search.hpp"

namespace dateline::ui {

namespace {

constexpr float kSettles = 0.6f;  // seconds without a letter
constexpr float kIconRoom = 34;

// What empties the field, at its right end: a finger's size for fingers.
float clear_room(const Ui& ui) {
  return ui.touch() || ui.phone() ? 44.0f : 30.0f;
}

constexpr const char* kName = "##search";

TextStyle field_style(const Ui& ui) {
  return ui.layout.kind == Layout::Kind::phone || ui.layout.kind == Layout::Kind::two_narrow
             ? sized(type::body, 15, 20)
             : type::small;
}

// As much as there is room for, in whole letters.
void write(SearchMemory& memory, std::string_view text) {
  std::size_t size = std::min(text.size(), sizeof memory.text - 1);
  while (size > 0 && size < text.size() &&
         (static_cast<unsigned char>(text[size]) & 0xC0u) == 0x80u) {
    --size;
  }
  std::memcpy(memory.text, text.data(), size);
  memory.text[size] = 0;
}

void put_text(const Ui& ui, SearchMemory& memory, std::string_view text) {
  write(memory, text);
  memory.told = text;
  memory.unsettled = false;
  mark_rewritten(ui.memory, FieldName::search);
}

// Back, Forward and links change what the field says. What was told comes back later than the next
// letter may be typed.
void follow_link(const Ui& ui, SearchMemory& memory) {
  if (memory.linked == ui.state.link.query) {
    return;
  }
  memory.linked = ui.state.link.query;
  if (memory.linked == memory.told) {
    return;
  }
  put_text(ui, memory, memory.linked);
  if (ImGuiInputTextState* const editing = ImGui::GetInputTextState(ImGui::GetID(kName))) {
    editing->ReloadUserBufAndMoveToEnd();
  }
}

// Dear ImGui edits and draws nothing: its letters stand elsewhere in the line than ours, and its
// caret blinks.
bool edit(const Ui& ui, SearchMemory& memory, core::RectPx box, const TextStyle& style) {
  constexpr ImGuiCol kHidden[] = {
      ImGuiCol_Text,
      ImGuiCol_TextSelectedBg,
      ImGuiCol_InputTextCursor,
      ImGuiCol_FrameBg,
      ImGuiCol_FrameBgHovered,
      ImGuiCol_FrameBgActive
  };
  for (const ImGuiCol colour : kHidden) {
    ImGui::PushStyleColor(colour, 0u);
  }
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, (box.height - style.size) / 2});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushFont(ui.memory.faces.of[static_cast<std::size_t>(style.face)], style.size);
  ImGui::GetIO().ConfigInputTextEnterKeepActive = true;
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::SetNextItemWidth(box.width);
  bool& asked = ui.memory.of<SearchAsked>().asked;
  if (asked) {
    ImGui::SetKeyboardFocusHere();
  }
  const bool entered = ImGui::InputText(
      kName,
      memory.text,
      sizeof memory.text,
      ImGuiInputTextFlags_EscapeClearsAll | ImGuiInputTextFlags_EnterReturnsTrue |
          ImGuiInputTextFlags_AutoSelectAll
  );
  ImGui::PopFont();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(static_cast<int>(std::size(kHidden)));
  if (asked) {
    ui.memory.wants_next = true;
  }
  asked = false;
  return entered;
}

// The page's input lies over the field and draws the letters.
void show_on_page(const Ui& ui, const SearchMemory& memory, core::RectPx box) {
  if (std::exchange(ui.memory.of<SearchAsked>().asked, false)) {
    ask_keyboard(ui.memory, FieldName::search);
  }
  PageField field;
  field.name = FieldName::search;
  field.box = box;
  field.text = memory.text;
  field.label = ui.say(Message::search_hint);
  field.size = field_style(ui).size;
  field.most = app::kMaxQueryBytes;
  show_field(ui, std::move(field));
}

// Letters and keys that came from the page since the last frame.
void apply_page_edit(const Ui& ui, SearchMemory& memory) {
  const FieldEdit edit = consume_edit(ui.memory, FieldName::search);
  if (edit.text) {
    write(memory, *edit.text);
  }
  memory.page_key = edit.key;
}

void draw_caret(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx box,
    const TextStyle& style,
    std::string_view text,
    const ImGuiInputTextState& editing,
    float left
) {
  const auto x_of = [&](int byte) {
    return left +
           text_width(canvas, style, text.substr(0, static_cast<std::size_t>(std::max(0, byte))));
  };
  const float top = box.y + (box.height - style.line) / 2;
  const float from = x_of(std::min(editing.GetSelectionStart(), editing.GetSelectionEnd()));
  const float to = x_of(std::max(editing.GetSelectionStart(), editing.GetSelectionEnd()));
  if (editing.HasSelection()) {
    fill(canvas, {from, top, to - from, style.line}, ui.palette.accent_wash);
  }
  fill(canvas, {canvas.snap(x_of(editing.GetCursorPos())), top, 1, style.line}, ui.palette.ink);
}

void draw_words(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx box,
    const TextStyle& style,
    const SearchMemory& memory
) {
  const std::string_view text = memory.text;
  const ImGuiInputTextState* const editing = memory.active && !ui.memory.page_edits
                                                 ? ImGui::GetInputTextState(ImGui::GetItemID())
                                                 : nullptr;
  const float left = box.x - (editing != nullptr ? editing->Scroll.x : 0);
  canvas.list->PushClipRect({box.x - 1, box.y}, {right_of(box) + 1, bottom_of(box)}, true);
  if (editing != nullptr) {
    draw_caret(ui, canvas, box, style, text, *editing, left);
  }
  if (ui.memory.page_edits && !text.empty()) {
    canvas.list->PopClipRect();
    return;
  }
  if (text.empty()) {
    draw_text(canvas, style, box, ui.palette.ink_3, ui.say(Message::search_hint));
  } else {
    draw_line(canvas, style, {left, box.y + (box.height - style.line) / 2}, ui.palette.ink, text);
  }
  canvas.list->PopClipRect();
}

void report(const Ui& ui, SearchMemory& memory, bool settled) {
  memory.told = memory.text;
  memory.unsettled = !settled;
  memory.quiet_s = 0;
  ui.push(app::QueryTyped{memory.told, settled});
}

// Each letter is told at once, and that the reader has stopped a little later.
void report_changes(const Ui& ui, SearchMemory& memory) {
  if (memory.told != memory.text) {
    memory.whole = 0;
    return report(ui, memory, memory.text[0] == 0);
  }
  if (!memory.unsettled) {
    return;
  }
  memory.quiet_s += ImGui::GetIO().DeltaTime;
  if (memory.quiet_s >= kSettles) {
    report(ui, memory, true);
  } else {
    ui.memory.wants_next = true;
  }
}

void draw_clear(const Ui& ui, SearchMemory& memory, core::RectPx box) {
  if (memory.text[0] == 0) {
    return;
  }
  const float side = std::min(box.height, clear_room(ui));
  if (!icon_button(
          ui,
          "search-clear",
          {right_of(box) - side, box.y + (box.height - side) / 2, side, side},
          Icon::close,
          ui.say(Message::search_clear),
          {.framed = false}
      )) {
    return;
  }
  put_text(ui, memory, {});
  memory.linked.clear();
  ui.push(app::QueryTyped{{}, true});
  ui.memory.of<SearchAsked>().asked = true;
}

// By the keyboard: a press beside it is the panel's to judge.
bool was_left(const SearchMemory& memory, bool active_before) {
  if (memory.page_key == FieldKey::leave) {
    return true;
  }
  return active_before && !memory.active && !memory.entered && !ImGui::IsMouseDown(0) &&
         !ImGui::IsMouseClicked(0);
}

bool was_escaped(const Ui& ui, const SearchMemory& memory) {
  if (ui.memory.page_edits) {
    return memory.page_key == FieldKey::escape;
  }
  return memory.active && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
}

void draw_ground(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  fill(canvas, box, ui.palette.sunken, kRadius);
  outline(canvas, box, ui.palette.rule_strong, kRadius);
  draw_icon(canvas, Icon::search, {box.x + 18, box.y + box.height / 2}, 16, ui.palette.ink_2);
}

// What was typed is settled first.
void close_search(const Ui& ui, SearchMemory& memory) {
  if (memory.unsettled) {
    report(ui, memory, true);
  }
  ui.push(app::SearchClosed{});
}

}  // namespace

SearchMemory& search_of(const Ui& ui) {
  return ui.memory.of<SearchMemory>();
}

void draw_search_field(core::LaterKey, const Ui& ui, core::RectPx box) {
  SearchMemory& memory = search_of(ui);
  if (ui.memory.page_edits) {
    apply_page_edit(ui, memory);
  }
  follow_link(ui, memory);
  const Canvas canvas = ui.canvas();
  const TextStyle style = field_style(ui);
  draw_ground(ui, canvas, box);
  const core::RectPx words{
      .x = box.x + kIconRoom,
      .y = box.y,
      .width = box.width - kIconRoom - clear_room(ui),
      .height = box.height,
  };
  const bool active_before = memory.active;
  const bool escaped = was_escaped(ui, memory);
  const bool empty_before = memory.text[0] == 0;
  memory.field = box;
  memory.entered =
      ui.memory.page_edits ? memory.page_key == FieldKey::enter : edit(ui, memory, words, style);
  memory.active = ui.memory.page_edits || ImGui::IsItemActive();
  if (!ui.memory.page_edits && ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  }
  draw_words(ui, canvas, words, style, memory);
  if (memory.active) {
    draw_focus(ui, box, kRadius);
  }
  if (escaped) {
    ui.memory.escape_taken = true;
  }
  if (escaped && ui.memory.page_edits && !empty_before) {
    put_text(ui, memory, {}), ui.push(app::QueryTyped{{}, true});
  }
  report_changes(ui, memory);
  draw_clear(ui, memory, box);
  if (ui.memory.page_edits) {
    show_on_page(ui, memory, words);
  }
  if ((escaped && empty_before) || (was_left(memory, active_before) && !escaped)) {
    close_search(ui, memory);
  }
}

}  // namespace dateline::ui
