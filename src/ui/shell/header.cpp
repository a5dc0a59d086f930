// The bar at the top: the story's name, the three views, the search, sharing and the theme.
#include "ui/shell/header.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/search/search.hpp"
#include "ui/shell/header_title.hpp"

namespace dateline::ui {

namespace {

constexpr std::size_t kViewNames = app::kViews;

// Dot and bar: the dateline.
float draw_sign(const Canvas& canvas, const Palette& palette, ImVec2 at) {
  canvas.list->AddCircleFilled({at.x + 5, at.y}, 4.5f, palette.accent, 24);
  fill(canvas, {at.x + 12, at.y - 1, 14, 2.5f}, palette.ink);
  return 36;
}

bool narrow(const Ui& ui) {
  return ui.layout.kind == Layout::Kind::phone || ui.layout.kind == Layout::Kind::two_narrow;
}

float side_of(const Ui& ui) {
  return ui.touch() || ui.phone() ? 44.0f : 32.0f;
}
float edge_of(const Ui& ui) {
  return ui.phone() ? kPhoneInset : kInset;
}
// Between its groups, and between the buttons of one.
float group_gap(const Ui& ui) {
  return ui.phone() ? 4.0f : 16.0f;
}
constexpr float kButtonGap = 8;

core::RectPx square(const Ui& ui, float x) {
  const core::RectPx box = ui.layout.header;
  const float side = side_of(ui);
  return {
      .x = x,
      .y = box.y + (box.height - side) / 2,
      .width = side,
      .height = side,
  };
}

// --- How wide each part is
//   --------------------------------------------------------------------------------------------

constexpr const char* kProduct = "Dateline";
constexpr float kSign = 36, kAfterName = 20, kAfterRule = 21;
constexpr float kField = 232;

float view_width(const Ui& ui, std::size_t view) {
  const Canvas canvas = ui.canvas();
  const std::string_view name = ui.messages().name(static_cast<app::View>(view));
  const float words = text_width(canvas, type::small_strong, name);
  return canvas.snap(words + 28);
}

float views_width(const Ui& ui) {
  float all = 0;
  for (std::size_t i = 0; i < kViewNames; ++i) {
    all += view_width(ui, i);
  }
  return all;
}

float share_width(const Ui& ui) {
  return narrow(ui) ? side_of(ui) : button_width(ui, ui.say(Message::share), true);
}

float title_left(const Ui& ui, const HeaderRoom& room) {
  if (ui.layout.header.width < 280) {
    return ui.layout.header.x + 12;  // of a phone, with large text
  }
  const float sign = ui.layout.header.x + edge_of(ui) + kSign;
  if (!room.name) {
    return sign;
  }
  const float name = text_width(ui.canvas(), type::title, kProduct);
  return sign + name + kAfterName + kAfterRule;
}

// Where views, search and buttons begin, which end at the right edge.
float controls_left(const Ui& ui, const HeaderRoom& room) {
  const float gap = group_gap(ui);
  const float side = side_of(ui);
  const float edge = ui.phone() ? 6 : edge_of(ui);
  const float search = narrow(ui) ? side : kField;
  float x = right_of(ui.layout.header) - edge - side;
  if (room.actions) {
    x -= share_width(ui) + side + 2 * kButtonGap;
  }
  x -= gap + search;
  return room.views ? x - gap - views_width(ui) : x;
}

// --- Controls
//   --------------------------------------------------------------------------------------------

// Returns its right edge.
float draw_share(const Ui& ui, float x) {
  core::RectPx box = square(ui, x);
  box.width = share_width(ui);
  const bool alone = narrow(ui);  // without words
  const std::string_view words = ui.say(alone ? Message::share_link : Message::share);
  const bool pressed = alone ? icon_button(ui, "share", box, Icon::share, words)
                             : button(ui, "share", box, Icon::share, words);
  if (pressed) {
    ui.push(app::LinkCopyAsked{});
  }
  return right_of(box);
}

void draw_theme(const Ui& ui, float x) {
  const bool dark = is_dark(ui.frame.theme);
  const Icon icon = dark ? Icon::sun : Icon::moon;
  const Message words = dark ? Message::light_theme : Message::dark_theme;
  if (icon_button(ui, "theme", square(ui, x), icon, ui.say(words))) {
    ui.push(app::ThemeToggled{});
  }
}

void draw_help_button(const Ui& ui, float x, const HeaderRoom& room) {
  const Icon icon = room.actions ? Icon::help : Icon::menu;
  const Message words = room.actions ? Message::help : Message::menu;
  const ButtonLook look{.framed = !ui.phone()};
  if (icon_button(ui, "help", square(ui, x), icon, ui.say(words), look)) {
    ui.push(app::HelpToggled{});
  }
}

// Share and theme, where they are not behind the menu, and the help, which then is the menu.
void draw_buttons(const Ui& ui, float x, const HeaderRoom& room) {
  if (room.actions) {
    x = draw_share(ui, x) + kButtonGap;
    draw_theme(ui, x);
    x += side_of(ui) + kButtonGap;
  }
  draw_help_button(ui, x, room);
}

void draw_view(const Ui& ui, core::RectPx box, app::View view, float heat) {
  const Canvas canvas = ui.canvas();
  const std::string_view name = ui.messages().name(view);
  if (ui.state.link.view == view) {
    fill(canvas, box, ui.palette.ink, kRadius);
    draw_text(canvas, type::small_strong, box, ui.palette.paper, name, Align::centre);
    return;
  }
  if (heat > 0) {
    const ImU32 ground = faded(ui.palette.sunken, heat);
    fill(canvas, box, ground, kRadius);
  }
  draw_text(canvas, type::small, box, ui.palette.ink_2, name, Align::centre);
}

// Map, figures, sources: the three views of one state. Returns the right edge.
float draw_views(const Ui& ui, float left) {
  const Canvas canvas = ui.canvas();
  core::RectPx part = square(ui, left);
  core::RectPx whole = part;
  whole.width = views_width(ui);
  for (std::uint32_t i = 0; i < kViewNames; ++i) {
    const auto view = static_cast<app::View>(i);
    part.width = view_width(ui, i);
    const Hit hit = hit_area(ui, "view", i, part);
    draw_view(ui, part, view, hit.heat);
    if (i > 0) {
      rule_down(canvas, part.x, part.y + 1, part.height - 2, ui.palette.rule);
    }
    if (hit.focused) {
      draw_focus(ui, part, kRadius);
    }
    if (hit.clicked) {
      ui.push(app::ViewPicked{view});
    }
    part.x += part.width;
  }
  outline(canvas, whole, ui.palette.rule_strong, kRadius);
  return right_of(whole);
}

// The field while nobody types in it: a press opens it.
void draw_resting_field(const Ui& ui, core::RectPx box) {
  const Hit hit = hit_area(ui, "search", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  const std::string& query = ui.state.link.query;
  fill(canvas, box, ui.palette.sunken, kRadius);
  const ImU32 edge = mixed(ui.palette.rule_strong, ui.palette.ink_3, hit.heat);
  outline(canvas, box, edge, kRadius);
  const ImVec2 sign{
      box.x + 18,
      box.y + box.height / 2,
  };
  draw_icon(canvas, Icon::search, sign, 16, ui.palette.ink_2);
  const core::RectPx words{
      .x = box.x + 34,
      .y = box.y,
      .width = box.width - 46,
      .height = box.height,
  };
  if (query.empty()) {
    const std::string_view hint = ui.say(Message::search_hint);
    draw_text(canvas, type::small, words, ui.palette.ink_3, hint);
  } else {
    draw_text(canvas, type::small, words, ui.palette.ink, query);
  }
  if (hit.hovered) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  }
  if (hit.focused) {
    draw_focus(ui, box, kRadius);
  }
  if (hit.clicked) {
    ask_for_search(ui);
  }
}

// Opens the search, and closes it.
void draw_search_sign(const Ui& ui, core::RectPx box) {
  const bool open = search_shown(ui);
  const Icon icon = open ? Icon::close : Icon::search;
  const Message words = open ? Message::search_close : Message::search;
  const ButtonLook look{.framed = !ui.phone()};
  if (!icon_button(ui, "search", box, icon, ui.say(words), look)) {
    return;
  }
  if (open) {
    ui.push(app::SearchClosed{});
    return;
  }
  // its press put the search away, as any press beside the panel does
  if (!ui.memory.search_left) {
    ask_for_search(ui);
  }
}

// The search field, or its sign where there is no room for it. Returns the right edge.
float draw_search(const Ui& ui, float left) {
  core::RectPx place = square(ui, left);
  if (narrow(ui)) {
    draw_search_sign(ui, place);
    return right_of(place);
  }
  place.x = std::floor(place.x);
  place.width = kField;
  const auto key = later_key(ui);
  if (key && search_shown(ui)) {
    draw_search_field(*key, ui, place);
  } else {
    draw_resting_field(ui, place);
  }
  return right_of(place);
}

void draw_name(const Ui& ui, const HeaderRoom& room) {
  const Canvas canvas = ui.canvas();
  const core::RectPx box = ui.layout.header;
  const float middle = box.y + box.height / 2;
  if (box.width < 280) {
    return;
  }
  float x = box.x + edge_of(ui);
  x += draw_sign(canvas, ui.palette, {x, middle});
  if (!room.name) {
    return;
  }
  const core::RectPx name{
      .x = x,
      .y = middle - 14,
      .width = text_width(canvas, type::title, kProduct),
      .height = 28,
  };
  const core::RectPx taken = draw_text(canvas, type::title, name, ui.palette.ink, kProduct);
  const float rule = right_of(taken) + kAfterName;
  rule_down(canvas, rule, middle - 12, 24, ui.palette.rule);
}

}  // namespace

HeaderRoom header_room(const Ui& ui) {
  if (ui.phone()) {
    return {false, false, false};
  }
  constexpr HeaderRoom kAll{};
  constexpr HeaderRoom kNoName{false, true, true};
  constexpr HeaderRoom kOnlyActions{false, false, true};
  constexpr HeaderRoom kNothing{false, false, false};
  for (const HeaderRoom room : {kAll, kNoName, kOnlyActions}) {
    const float right = controls_left(ui, room) - group_gap(ui);
    const float left = title_left(ui, room);
    if (title_fits(ui, right - left)) {
      return room;
    }
  }
  return narrow(ui) ? kNothing : kNoName;
}

// Controls from left to right, so that the keyboard's focus goes the way that is seen.
void draw_header(const Ui& ui) {
  const core::RectPx box = ui.layout.header;
  const Panel panel(ui, "header", box, ui.palette.surface);
  const HeaderRoom room = header_room(ui);
  draw_name(ui, room);
  const float left = title_left(ui, room);
  float x = controls_left(ui, room);
  const core::RectPx title{
      .x = left,
      .y = box.y,
      .width = x - group_gap(ui) - left,
      .height = box.height - 1,
  };
  draw_story_title(ui, title);
  if (room.views) {
    x = draw_views(ui, x) + group_gap(ui);
  }
  x = draw_search(ui, x) + group_gap(ui);
  draw_buttons(ui, x, room);
  const float bottom = bottom_of(box) - 1;
  rule_across(panel.canvas(), box.x, bottom, box.width, ui.palette.rule);
}

}  // namespace dateline::ui
