#include "ui/kit/widgets.hpp"

#include <algorithm>
#include <utility>

#include <imgui_internal.h>

namespace dateline::ui {

namespace {

constexpr float kFadeSeconds = 0.12f;
constexpr float kIconGap = 8, kButtonPadding = 16;

// 1 while on; afterwards it runs out within the fade. Kept in the window's storage under the
// control's own id.
float heat_of(const Ui& ui, ImGuiID id, bool on) {
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const float before = storage.GetFloat(id, 0);
  if (!on && before <= 0) {
    return 0;
  }
  const float now = on ? 1.0f : std::max(0.0f, before - ImGui::GetIO().DeltaTime / kFadeSeconds);
  storage.SetFloat(id, now);
  if (!on) {
    ui.memory.wants_next = true;
  }
  return now;
}

struct Ink {
  ImU32 fill, edge, words;
};

Ink ink_of(const Ui& ui, const Hit& hit, ButtonLook look) {
  const Palette& p = ui.palette;
  if (look.primary) {
    return {mixed(p.ink, p.ink_2, hit.heat * 0.5f), p.ink, p.paper};
  }
  const float alpha = look.enabled ? 1 : kDisabled;
  const ImU32 rest = look.framed ? p.surface : faded(p.sunken, 0);
  return {
      hit.held ? p.sunken : mixed(rest, p.sunken, look.enabled ? hit.heat : 0),
      faded(p.rule_strong, alpha),
      faded(p.ink, alpha)
  };
}

Hit draw_button_ground(
    const Ui& ui,
    const char* name,
    core::RectPx box,
    ButtonLook look,
    Ink& ink
) {
  const Hit hit = look.enabled ? hit_area(ui, name, 0xffffffffu, box) : Hit{};
  ink = ink_of(ui, hit, look);
  const Canvas canvas = ui.canvas();
  fill(canvas, box, ink.fill, kRadius);
  if (look.framed) {
    outline(canvas, box, ink.edge, kRadius);
  }
  if (hit.focused) {
    draw_focus(ui, box, kRadius);
  }
  return hit;
}

}  // namespace

Canvas Ui::canvas() const {
  return {
      ImGui::GetWindowDrawList(),
      &memory.faces,
      frame.pixel_ratio,
      memory.recording != nullptr ? &memory.recording->texts : nullptr
  };
}

core::RectPx within_reach(const Ui& ui, core::RectPx box) noexcept {
  const float least = ui.touch() ? 44.0f : 24.0f;
  const float wider = std::max(0.0f, least - box.width) / 2,
              taller = std::max(0.0f, least - box.height) / 2;
  return {box.x - wider, box.y - taller, box.width + 2 * wider, box.height + 2 * taller};
}

Hit hit_area(const Ui& ui, const char* name, std::uint32_t number, core::RectPx box) {
  if (box.width <= 0 || box.height <= 0) {
    return {};
  }
  ImGui::PushID(static_cast<int>(number));
  ImGui::SetCursorScreenPos({box.x, box.y});
  Hit hit;
  hit.clicked = ImGui::InvisibleButton(name, {box.width, box.height}, ImGuiButtonFlags_EnableNav);
  hit.hovered = ImGui::IsItemHovered() && !ui.memory.scrolling_by_touch;
  hit.held = ImGui::IsItemActive();
  hit.focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  if (ui.memory.recording != nullptr) {
    note_control(ui, name, number, box, hit.focused);
  }
  if ((ImGui::GetItemFlags() & ImGuiItemFlags_NoTabStop) == 0) {
    ++ui.memory.controls_drawn;
  }
  if (hit.focused) {
    ui.memory.focused_control = ui.memory.controls_drawn;
  }
  const bool wanted = ui.memory.wanted_control == ui.memory.controls_drawn;
  if (const auto key = later_key(ui); key && wanted && ui.memory.wanted_control != 0) {
    give_keyboard(*key, ui.memory);
  }
  // A finger leaves no pointer behind: nothing stays lit after a tap.
  const bool lit = hit.hovered && (!ui.touch() || hit.held);
  hit.heat = heat_of(ui, ImGui::GetItemID(), lit);
  if (hit.hovered) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  ImGui::PopID();
  return hit;
}

void draw_hovered(const Ui& ui, const Hit& hit, core::RectPx box, float radius) {
  if (hit.heat > 0) {
    fill(ui.canvas(), box, faded(ui.palette.sunken, hit.heat), radius);
  }
}

void draw_focus(const Ui& ui, core::RectPx box, float radius, bool inside) {
  constexpr float kThick = 2, kOut = 2;
  const core::RectPx ring = inside ? box : inset(box, -(kOut + kThick));
  outline(ui.canvas(), ring, ui.palette.ink, inside ? radius : radius + kOut, kThick);
}

void draw_row_focus(const Ui& ui, const Hit& hit, core::RectPx row) {
  if (hit.focused) {
    draw_focus(ui, row, kRadius, true);
  }
}

void rule_over(const Ui& ui, core::RectPx row) {
  rule_across(ui.canvas(), row.x, row.y, row.width, ui.palette.rule);
}

void rule_under(const Ui& ui, core::RectPx row) {
  rule_across(ui.canvas(), row.x, bottom_of(row) - 1, row.width, ui.palette.rule);
}

float button_width(const Ui& ui, std::string_view words, bool with_icon) {
  return text_width(ui.canvas(), type::small, words) + 2 * kButtonPadding +
         (with_icon ? 16 + kIconGap - 4 : 0);
}

bool button(
    const Ui& ui,
    const char* name,
    core::RectPx box,
    std::string_view words,
    ButtonLook look
) {
  Ink ink;
  const Hit hit = draw_button_ground(ui, name, box, look, ink);
  draw_text(
      ui.canvas(),
      look.strong || look.primary ? type::small_strong : type::small,
      inset(box, 2),
      ink.words,
      words,
      Align::centre
  );
  return hit.clicked;
}

bool button(
    const Ui& ui,
    const char* name,
    core::RectPx box,
    Icon icon,
    std::string_view words,
    ButtonLook look
) {
  Ink ink;
  const Hit hit = draw_button_ground(ui, name, box, look, ink);
  const Canvas canvas = ui.canvas();
  const float left = box.x + kButtonPadding - 4;
  draw_icon(canvas, icon, {left + 8, box.y + box.height / 2}, 16, ink.words);
  const float text_left = left + 16 + kIconGap;
  draw_text(
      canvas,
      type::small,
      {text_left, box.y, right_of(box) - 8 - text_left, box.height},
      ink.words,
      words
  );
  return hit.clicked;
}

bool icon_button(
    const Ui& ui,
    const char* name,
    core::RectPx box,
    Icon icon,
    std::string_view words,
    ButtonLook look
) {
  Ink ink;
  const Hit hit = draw_button_ground(ui, name, box, look, ink);
  draw_icon(ui.canvas(), icon, centre_of(box), 16, ink.words);
  tooltip(ui, hit, box, words);
  return hit.clicked;
}

bool text_button(
    const Ui& ui,
    const char* name,
    core::RectPx box,
    std::string_view words,
    Align align
) {
  const Hit hit = hit_area(ui, name, 0xffffffffu, within_reach(ui, box));
  const Canvas canvas = ui.canvas();
  const core::RectPx taken =
      draw_text(canvas, type::small_strong, box, ui.palette.ink, words, align);
  const float under = box.y + box.height / 2 + 7;
  rule_across(
      canvas,
      taken.x,
      under,
      taken.width,
      mixed(ui.palette.rule_strong, ui.palette.ink, hit.heat)
  );
  if (hit.focused) {
    draw_focus(ui, taken, 2);
  }
  return hit.clicked;
}

LinkedWords linked_words(
    const Ui& ui,
    const char* name,
    std::uint32_t number,
    const TextStyle& style,
    core::RectPx room,
    std::string_view words,
    int lines
) {
  const Canvas canvas = ui.canvas();
  const float wide = std::min(text_width(canvas, style, words) + 1, room.width);
  const core::RectPx box{room.x, room.y, wide, wrapped_height(canvas, style, wide, words, lines)};
  const Hit hit = hit_area(ui, name, number, within_reach(ui, box));
  draw_wrapped(canvas, style, {box.x, box.y}, wide, ui.palette.ink, words, lines);
  const ImU32 rule = mixed(ui.palette.rule_strong, ui.palette.ink, hit.heat);
  for (float y = box.y + style.line; y < bottom_of(box) + 1 && !words.empty(); y += style.line) {
    const FirstLine first = first_line(canvas, style, wide, words);
    const bool last = y + style.line > bottom_of(box) + 1;  // what is left may have been cut
    rule_across(
        canvas,
        box.x,
        y - 2,
        std::min(text_width(canvas, style, last ? words : first.line), wide - 1),
        rule
    );
    words = first.rest;
  }
  if (hit.focused) {
    draw_focus(ui, box, 2);
  }
  return {box.height, hit.clicked};
}

float chip_width(const Ui& ui, std::string_view words, bool with_glyph) {
  return text_width(ui.canvas(), type::small, words) + 18 + (with_glyph ? 20 : 0);
}

float draw_chip(
    const Ui& ui,
    ImVec2 at,
    ImU32 edge,
    std::string_view words,
    const core::StanceMark* mark
) {
  constexpr float kHigh = 24;
  const Canvas canvas = ui.canvas();
  const core::RectPx box{at.x, at.y, chip_width(ui, words, mark != nullptr), kHigh};
  outline(canvas, box, edge, kHigh / 2);
  float left = box.x + 9;
  if (mark != nullptr) {
    draw_stance(canvas, ui.palette, *mark, {left + 7, box.y + kHigh / 2}, 12, ui.palette.surface);
    left += 20;
  }
  draw_text(
      canvas,
      type::small,
      {left, box.y, right_of(box) - 9 - left, kHigh},
      mark != nullptr ? ui.palette.ink : ui.palette.ink_2,
      words
  );
  return box.width;
}

void tooltip(const Ui& ui, const Hit& hit, core::RectPx box, std::string_view words) {
  const auto key = later_key(ui);
  if (!key || words.empty() || ui.touch() || !(hit.focused || hit.hovered)) {
    return;
  }
  if (!hit.focused && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    return;  // what is being dragged is known
  }
  if (!hit.focused && !ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)) {
    // It comes by the clock, to a pointer that rests: nothing else would ask for that frame.
    ui.memory.wants_next = ui.memory.wants_next || ImGui::IsItemHovered();
    return;
  }
  // Where a press put something away, the pointer rests on what was under it, unasked: until it
  // moves nothing is said.
  const ImGuiIO& io = ImGui::GetIO();
  if (!hit.focused && io.MousePos.x == io.MouseClickedPos[0].x &&
      io.MousePos.y == io.MouseClickedPos[0].y) {
    return;
  }
  draw_tooltip(*key, ui, box, words);
}

}  // namespace dateline::ui
