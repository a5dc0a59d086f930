// The bar at the top: the story's name, the three views, the search, sharing and the theme. It
// knows where each stands; what a search finds is drawn elsewhere.
#include "ui/shell/header.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/search/search.hpp"

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
  return {x, box.y + (box.height - side) / 2, side, side};
}

// --- How wide each part is
//   --------------------------------------------------------------------------------------------

constexpr const char* kProduct = "Dateline";
constexpr float kSign = 36, kAfterName = 20, kAfterRule = 21;
constexpr float kField = 232;

float view_width(const Ui& ui, const Canvas& canvas, std::size_t view) {
  return canvas.snap(
      text_width(canvas, type::small_strong, ui.messages().name(static_cast<app::View>(view))) + 28
  );
}

float views_width(const Ui& ui, const Canvas& canvas) {
  float all = 0;
  for (std::size_t i = 0; i < kViewNames; ++i) {
    all += view_width(ui, canvas, i);
  }
  return all;
}

float share_width(const Ui& ui) {
  return narrow(ui) ? side_of(ui) : button_width(ui, ui.say(Message::share), true);
}

float title_left(const Ui& ui, const Canvas& canvas, const HeaderRoom& room) {
  if (ui.layout.header.width < 280) {
    return ui.layout.header.x + 12;  // of a phone, with large text
  }
  const float sign = ui.layout.header.x + edge_of(ui) + kSign;
  return room.name ? sign + text_width(canvas, type::title, kProduct) + kAfterName + kAfterRule
                   : sign;
}

// Where views, search and buttons begin, which end at the right edge.
float controls_left(const Ui& ui, const Canvas& canvas, const HeaderRoom& room) {
  const float gap = group_gap(ui), side = side_of(ui);
  float x = right_of(ui.layout.header) - (ui.phone() ? 6 : edge_of(ui)) - side;
  if (room.actions) {
    x -= share_width(ui) + side + 2 * kButtonGap;
  }
  x -= gap + (narrow(ui) ? side : kField);
  return room.views ? x - gap - views_width(ui, canvas) : x;
}

// --- The title
//   --------------------------------------------------------------------------------------------

// Rather two or three small lines than a name cut short. The last is what a title that fits in none
// is cut in.
struct TitleLook {
  TextStyle style;
  int lines = 1;
};

std::optional<TitleLook> look_of_title(const Ui& ui, const Canvas& canvas, float width) {
  const std::string& title = ui.story().title;
  const float wide = std::max(0.0f, width);
  for (const TextStyle style : {type::section, sized(type::section, 15, 24)}) {
    if (text_width(canvas, style, title) <= wide) {
      return TitleLook{style, 1};
    }
  }
  constexpr float kLeast = 96;  // narrower, even short words break
  for (const TextStyle style : {sized(type::section, 13, 17), sized(type::section, 11, 14)}) {
    if (wide >= kLeast &&
        wrapped_height(canvas, style, wide, title, 5) <= ui.layout.header.height - 4) {
      return TitleLook{style, 4};
    }
  }
  return std::nullopt;
}

void draw_story_title(const Ui& ui, const Canvas& canvas, core::RectPx room) {
  const std::string& title = ui.story().title;
  const TitleLook look =
      look_of_title(ui, canvas, room.width).value_or(TitleLook{sized(type::section, 11, 14), 3});
  if (look.lines > 1) {
    const float high = wrapped_height(canvas, look.style, room.width, title, look.lines);
    draw_wrapped(
        canvas,
        look.style,
        {room.x, room.y + (room.height - high) / 2},
        room.width,
        ui.palette.ink,
        title,
        look.lines
    );
    return;
  }
  const core::RectPx taken = draw_text(canvas, look.style, room, ui.palette.ink, title);
  const std::string_view period = ui.memory.words.period;
  const float x = right_of(taken) + 12, need = text_width(canvas, type::small, period);
  if (x + need <= right_of(room)) {
    draw_text(canvas, type::small, {x, room.y + 1, need, room.height}, ui.palette.ink_3, period);
  }
}

// --- Controls
//   --------------------------------------------------------------------------------------------

// Share and theme, where they are not behind the menu, and the help, which then is the menu.
void draw_buttons(const Ui& ui, float x, const HeaderRoom& room) {
  if (room.actions) {
    const bool small = narrow(ui);
    core::RectPx share = square(ui, x);
    share.width = share_width(ui);
    const bool shared =
        small ? icon_button(ui, "share", share, Icon::share, ui.say(Message::share_link))
              : button(ui, "share", share, Icon::share, ui.say(Message::share));
    if (shared) {
      ui.push(app::LinkCopyAsked{});
    }
    x = right_of(share) + kButtonGap;
    const bool dark = is_dark(ui.frame.theme);
    if (icon_button(
            ui,
            "theme",
            square(ui, x),
            dark ? Icon::sun : Icon::moon,
            ui.say(dark ? Message::light_theme : Message::dark_theme)
        )) {
      ui.push(app::ThemeToggled{});
    }
    x += side_of(ui) + kButtonGap;
  }
  const Icon icon = room.actions ? Icon::help : Icon::menu;
  if (icon_button(
          ui,
          "help",
          square(ui, x),
          icon,
          ui.say(room.actions ? Message::help : Message::menu),
          {.framed = !ui.phone()}
      )) {
    ui.push(app::HelpToggled{});
  }
}

// Map, figures, sources: the three views of one state. Returns the right edge.
float draw_views(const Ui& ui, const Canvas& canvas, float left) {
  core::RectPx part = square(ui, left);
  const core::RectPx whole{part.x, part.y, views_width(ui, canvas), part.height};
  for (std::uint32_t i = 0; i < kViewNames; ++i) {
    part.width = view_width(ui, canvas, i);
    const Hit hit = hit_area(ui, "view", i, part);
    const bool chosen = static_cast<std::uint32_t>(ui.state.link.view) == i;
    if (chosen || hit.heat > 0) {
      fill(canvas, part, chosen ? ui.palette.ink : faded(ui.palette.sunken, hit.heat), kRadius);
    }
    draw_text(
        canvas,
        chosen ? type::small_strong : type::small,
        part,
        chosen ? ui.palette.paper : ui.palette.ink_2,
        ui.messages().name(static_cast<app::View>(i)),
        Align::centre
    );
    if (i > 0) {
      rule_down(canvas, part.x, part.y + 1, part.height - 2, ui.palette.rule);
    }
    if (hit.focused) {
      draw_focus(ui, part, kRadius);
    }
    if (hit.clicked) {
      ui.push(app::ViewPicked{static_cast<app::View>(i)});
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
  outline(canvas, box, mixed(ui.palette.rule_strong, ui.palette.ink_3, hit.heat), kRadius);
  draw_icon(canvas, Icon::search, {box.x + 18, box.y + box.height / 2}, 16, ui.palette.ink_2);
  const core::RectPx words{box.x + 34, box.y, box.width - 46, box.height};
  draw_text(
      canvas,
      type::small,
      words,
      query.empty() ? ui.palette.ink_3 : ui.palette.ink,
      query.empty() ? ui.say(Message::search_hint) : std::string_view(query)
  );
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

// The search field, or its sign where there is no room for it. Returns the right edge.
float draw_search(const Ui& ui, float left) {
  core::RectPx place = square(ui, left);
  if (narrow(ui)) {
    const bool open = search_shown(ui);
    const Icon icon = open ? Icon::close : Icon::search;
    if (icon_button(
            ui,
            "search",
            place,
            icon,
            ui.say(open ? Message::search_close : Message::search),
            {.framed = !ui.phone()}
        )) {
      if (open) {
        ui.push(app::SearchClosed{});
      }
      // its press put the search away, as any press beside the panel does
      else if (!ui.memory.search_left) {
        ask_for_search(ui);
      }
    }
    return right_of(place);
  }
  place.x = std::floor(place.x);
  place.width = kField;
  if (search_shown(ui)) {
    draw_search_field(ui, place);
  } else {
    draw_resting_field(ui, place);
  }
  return right_of(place);
}

void draw_name(const Ui& ui, const Canvas& canvas, const HeaderRoom& room) {
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
  x = right_of(draw_text(
          canvas,
          type::title,
          {x, middle - 14, text_width(canvas, type::title, kProduct), 28},
          ui.palette.ink,
          kProduct
      )) +
      kAfterName;
  rule_down(canvas, x, middle - 12, 24, ui.palette.rule);
}

}  // namespace

HeaderRoom header_room(const Ui& ui) {
  if (ui.phone()) {
    return {false, false, false};
  }
  const Canvas canvas = ui.canvas();
  for (const HeaderRoom room :
       {HeaderRoom{}, HeaderRoom{false, true, true}, HeaderRoom{false, false, true}}) {
    const float width =
        controls_left(ui, canvas, room) - group_gap(ui) - title_left(ui, canvas, room);
    if (look_of_title(ui, canvas, width)) {
      return room;
    }
  }
  return narrow(ui) ? HeaderRoom{false, false, false} : HeaderRoom{false, true, true};
}

// Controls from left to right, so that the keyboard's focus goes the way that is seen.
void draw_header(const Ui& ui) {
  const core::RectPx box = ui.layout.header;
  const Panel panel(ui, "header", box, ui.palette.surface);
  const Canvas& canvas = panel.canvas();
  const HeaderRoom room = header_room(ui);
  draw_name(ui, canvas, room);
  const float left = title_left(ui, canvas, room);
  float x = controls_left(ui, canvas, room);
  draw_story_title(ui, canvas, {left, box.y, x - group_gap(ui) - left, box.height - 1});
  if (room.views) {
    x = draw_views(ui, canvas, x) + group_gap(ui);
  }
  draw_buttons(ui, draw_search(ui, x) + group_gap(ui), room);
  rule_across(canvas, box.x, bottom_of(box) - 1, box.width, ui.palette.rule);
}

}  // namespace dateline::ui
