// The bar at the top: the story's name, the three views, the search, sharing and the theme. It knows where each stands; what a search finds is drawn elsewhere.
#include <cmath>

#include "ui/search.hpp"

namespace dateline::ui {

namespace {

constexpr std::size_t kViewNames = app::kViews;

// Dot and bar: the dateline.
float draw_sign(const Canvas& canvas, const Palette& palette, ImVec2 at) {
  canvas.list->AddCircleFilled({at.x + 5, at.y}, 4.5f, palette.accent, 24);
  fill(canvas, {at.x + 12, at.y - 1, 14, 2.5f}, palette.ink);
  return 36;
}

bool narrow(const Ui& ui) { return ui.layout.kind == Layout::Kind::phone || ui.layout.kind == Layout::Kind::two_narrow; }

// A phone's header has room for one more button: behind it is the help, with all that else stands here.
float draw_menu_button(const Ui& ui, float right, core::RectPx box) {
  constexpr float kSide = 44;
  const core::RectPx place{right - kSide, box.y + (box.height - kSide) / 2, kSide, kSide};
  if (icon_button(ui, "help", place, Icon::menu, ui.say(Message::menu), {.framed = false})) ui.push(app::HelpToggled{});
  return place.x;
}

// From left to right, so that the keyboard's focus goes that way. Returns the left edge.
float draw_buttons(const Ui& ui, float right, core::RectPx box) {
  if (ui.phone()) return draw_menu_button(ui, right, box);
  constexpr float kGap = 8;
  const float high = ui.touch() ? 44.0f : 32.0f;
  const float y = box.y + (box.height - high) / 2;
  const bool small = narrow(ui);
  const float wide = small ? high : button_width(ui, ui.say(Message::share), true);
  const float left = right - 2 * (high + kGap) - wide;
  const core::RectPx share{left, y, wide, high};
  const bool shared = small ? icon_button(ui, "share", share, Icon::share, ui.say(Message::share_link)) : button(ui, "share", share, Icon::share, ui.say(Message::share));
  if (shared) ui.push(app::LinkCopyAsked{});
  const bool dark = is_dark(ui.frame.theme);
  const core::RectPx theme{right - 2 * high - kGap, y, high, high};
  if (icon_button(ui, "theme", theme, dark ? Icon::sun : Icon::moon, ui.say(dark ? Message::light_theme : Message::dark_theme))) ui.push(app::ThemeToggled{});
  if (icon_button(ui, "help", {right - high, y, high, high}, Icon::help, ui.say(Message::help))) ui.push(app::HelpToggled{});
  return left;
}

// Map, figures, sources: the three views of one state. Returns the left edge.
float draw_views(const Ui& ui, float right, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  const float high = ui.touch() ? 44.0f : 32.0f;
  float widths[kViewNames], all = 0;
  for (std::size_t i = 0; i < kViewNames; ++i) all += widths[i] = canvas.snap(text_width(canvas, type::small_strong, ui.messages().item(Message::views, i)) + 28);
  core::RectPx part{right - all, box.y + (box.height - high) / 2, 0, high};
  const core::RectPx whole{part.x, part.y, all, high};
  for (std::uint32_t i = 0; i < kViewNames; ++i) {
    part.width = widths[i];
    const Hit hit = hit_area(ui, "view", i, part);
    const bool chosen = static_cast<std::uint32_t>(ui.state.link.view) == i;
    if (chosen || hit.heat > 0) fill(canvas, part, chosen ? ui.palette.ink : faded(ui.palette.sunken, hit.heat), kRadius);
    draw_text(canvas, chosen ? type::small_strong : type::small, part, chosen ? ui.palette.paper : ui.palette.ink_2, ui.messages().item(Message::views, i), Align::centre);
    if (i > 0) rule_down(canvas, part.x, part.y + 1, high - 2, ui.palette.rule);
    if (hit.focused) draw_focus(ui, part, kRadius);
    if (hit.clicked) ui.push(app::ViewPicked{static_cast<app::View>(i)});
    part.x += part.width;
  }
  outline(canvas, whole, ui.palette.rule_strong, kRadius);
  return whole.x;
}

// The field while nobody types in it: a press opens it.
void draw_resting_field(const Ui& ui, core::RectPx box) {
  const Hit hit = hit_area(ui, "search", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  const std::string& query = ui.state.link.query;
  fill(canvas, box, ui.palette.sunken, kRadius);
  outline(canvas, box, mixed(ui.palette.rule_strong, ui.palette.ink_3, hit.heat), kRadius);
  draw_icon(canvas, Icon::search, {box.x + 18, box.y + box.height / 2}, 16, ui.palette.ink_2);
  const core::RectPx words{box.x + 34, box.y, box.width - 46, box.height};
  draw_text(canvas, type::small, words, query.empty() ? ui.palette.ink_3 : ui.palette.ink, query.empty() ? ui.say(Message::search_hint) : std::string_view(query));
  if (hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (hit.focused) draw_focus(ui, box, kRadius);
  if (hit.clicked) ask_for_search(ui);
}

// The search field, or its sign where there is no room for it. Returns the left edge.
float draw_search(const Ui& ui, float right, core::RectPx box) {
  constexpr float kWide = 232;
  const float high = ui.touch() || ui.phone() ? 44.0f : 32.0f;
  const float y = box.y + (box.height - high) / 2;
  if (narrow(ui)) {
    const core::RectPx sign{right - high, y, high, high};
    if (!icon_button(ui, "search", sign, Icon::search, ui.say(search_shown(ui) ? Message::search_close : Message::search), {.framed = !ui.phone()})) return sign.x;
    if (search_shown(ui)) ui.push(app::SearchClosed{});
    else ask_for_search(ui);
    return sign.x;
  }
  const core::RectPx field{std::floor(right) - kWide, y, kWide, high};
  if (search_shown(ui)) later::draw_search_field(ui, field);
  else draw_resting_field(ui, field);
  return field.x;
}

void draw_story_title(const Ui& ui, const Canvas& canvas, core::RectPx room) {
  const std::string_view period = ui.memory.words.period;
  const bool tight = text_width(canvas, type::section, ui.story().title) > room.width;
  const TextStyle title = tight ? sized(type::section, 15, 24) : type::section;
  if (narrow(ui) && tight && text_width(canvas, title, ui.story().title) > room.width) {
    // Rather two or three lines than a name cut short.
    for (const TextStyle small : {sized(type::section, 13, 17), sized(type::section, 11, 14)}) {
      const float high = wrapped_height(canvas, small, room.width, ui.story().title, 4);
      if (high > room.height - 4) continue;
      draw_wrapped(canvas, small, {room.x, room.y + (room.height - high) / 2}, room.width, ui.palette.ink, ui.story().title, 4);
      return;
    }
  }
  const core::RectPx taken = draw_text(canvas, title, room, ui.palette.ink, ui.story().title);
  const float x = right_of(taken) + 12;
  const float need = text_width(canvas, type::small, period);
  if (x + need <= right_of(room)) draw_text(canvas, type::small, {x, room.y + 1, need, room.height}, ui.palette.ink_3, period);
}

}  // namespace

void draw_header(const Ui& ui) {
  const core::RectPx box = ui.layout.header;
  const Panel panel(ui, "header", box, ui.palette.surface);
  const Canvas& canvas = panel.canvas();
  const float edge = ui.phone() ? kPhoneInset : kInset;
  const float middle = box.y + box.height / 2;
  const float right = draw_buttons(ui, right_of(box) - (ui.phone() ? 6 : edge), box) - (ui.phone() ? 4 : 16);
  const float beside = draw_search(ui, right, box) - (ui.phone() ? 4 : 16);
  const float title_right = ui.phone() ? beside : draw_views(ui, beside, box) - 16;
  const bool tiny = box.width < 280;   // of a phone, with large text
  float x = box.x + (tiny ? 12 : edge);
  if (!tiny) x += draw_sign(canvas, ui.palette, {x, middle});
  if (!ui.phone()) {
    x += draw_line(canvas, type::title, {x, middle - 14}, ui.palette.ink, "Dateline") + 20;
    rule_down(canvas, x, middle - 12, 24, ui.palette.rule);
    x += 21;
  }
  draw_story_title(ui, canvas, {x, box.y, title_right - x, box.height - 1});
  rule_across(canvas, box.x, bottom_of(box) - 1, box.width, ui.palette.rule);
}

}  // namespace dateline::ui
