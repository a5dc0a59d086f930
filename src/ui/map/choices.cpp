// What of the map itself the reader may choose, in the layers card: whose borders it shows, how it
// lays out the globe, and in which language.
#include "ui/map/choices.hpp"

#include <algorithm>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/map_pick.hpp"

namespace dateline::ui {

namespace {

constexpr float kHeading = 24, kBetween = 8;  // of a group: its heading, and the room after it
constexpr float kWords = 24;                  // from a choice's left edge to its words
constexpr float kPadding = 6;                 // above and below the words of a choice
constexpr int kMostLines = 3;

// One of a group of which exactly one is chosen.
struct Choice {
  const char* group;
  std::uint32_t number = 0;
  // basis: one line that explains it, wrapped; may be empty
  std::string_view name, basis;
  bool chosen = false;
};

float choice_height(const Ui& ui, const Canvas& canvas, float width, const Choice& choice) {
  const float basis =
      choice.basis.empty()
          ? 0
          : wrapped_height(canvas, type::tiny, width - kWords, choice.basis, kMostLines);
  return std::max(ui.touch() ? 44.0f : 28.0f, 2 * kPadding + type::small.line + basis);
}

void draw_radio(const Ui& ui, const Canvas& canvas, ImVec2 centre, bool chosen) {
  canvas.list->AddCircleFilled(centre, 7, ui.palette.raised, 24);
  canvas.list->AddCircle(centre, 7, chosen ? ui.palette.ink : ui.palette.rule_strong, 24, 1.5f);
  if (chosen) {
    canvas.list->AddCircleFilled(centre, 3.5f, ui.palette.ink, 16);
  }
}

// True when it was picked.
bool draw_choice(const Ui& ui, const Canvas& canvas, core::RectPx box, const Choice& choice) {
  const Hit hit = hit_area(ui, choice.group, choice.number, box);
  const core::RectPx row{box.x - 8, box.y, box.width + 16, box.height};
  if (hit.heat > 0) {
    fill(canvas, row, faded(ui.palette.sunken, hit.heat), kRadius);
  }
  draw_radio(ui, canvas, {box.x + 8, box.y + kPadding + type::small.line / 2}, choice.chosen);
  const float x = box.x + kWords, wide = box.width - kWords;
  draw_text(
      canvas,
      choice.chosen ? type::small_strong : type::small,
      {x, box.y + kPadding, wide, type::small.line},
      ui.palette.ink,
      choice.name
  );
  draw_wrapped(
      canvas,
      type::tiny,
      {x, box.y + kPadding + type::small.line},
      wide,
      ui.palette.ink_3,
      choice.basis,
      kMostLines
  );
  if (hit.focused) {
    draw_focus(ui, row, kRadius, true);
  }
  return hit.clicked && !choice.chosen;
}

// In its own letters where they are available: the page fetches those of other languages only when
// they are picked.
Choice language_choice(const Ui& ui, std::size_t language) {
  constexpr const char* kOwn[app::kLanguages] = {"English", "한국어", "Українська", "Русский"};
  constexpr const char* kEnglish[app::kLanguages] = {"English", "Korean", "Ukrainian", "Russian"};
  const char* const name =
      can_write(ui.canvas(), Face::sans, kOwn[language]) ? kOwn[language] : kEnglish[language];
  return {
      "language",
      static_cast<std::uint32_t>(language),
      name,
      "",
      static_cast<std::size_t>(app::language_of(ui.state)) == language
  };
}

Choice border_choice(const Ui& ui, std::size_t view) {
  const app::BorderView& said = ui.world.catalogue.views[view];
  return {
      "border-view",
      static_cast<std::uint32_t>(view),
      app::name_in(said.names, ui.messages().language()),
      said.basis,
      view == ui.frame.border_view
  };
}

Choice projection_choice(const Ui& ui, std::size_t kind) {
  const auto named = static_cast<core::ProjectionKind>(kind);
  return {
      "projection",
      static_cast<std::uint32_t>(kind),
      ui.messages().name(named),
      ui.messages().name(app::Explained{named}),
      static_cast<std::size_t>(ui.state.link.projection) == kind
  };
}

// A heading and its choices. `make` gives a choice by its number, `pick` is given the one that was
// picked.
template <class Make, class Pick>
float draw_group(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx box,
    std::string_view heading,
    std::size_t count,
    const Make& make,
    const Pick& pick
) {
  float y = box.y;
  draw_text(canvas, type::small_strong, {box.x, y, box.width, kHeading}, ui.palette.ink, heading);
  y += kHeading;
  for (std::size_t i = 0; i < count; ++i) {
    const Choice choice = make(ui, i);
    const float high = choice_height(ui, canvas, box.width, choice);
    if (draw_choice(ui, canvas, {box.x, y, box.width, high}, choice)) {
      pick(i);
    }
    y += high;
  }
  return y + kBetween;
}

template <class Make>
float group_height(
    const Ui& ui,
    const Canvas& canvas,
    float width,
    std::size_t count,
    const Make& make
) {
  float high = kHeading + kBetween;
  for (std::size_t i = 0; i < count; ++i) {
    high += choice_height(ui, canvas, width, make(ui, i));
  }
  return high;
}

}  // namespace

float map_choices_height(const Ui& ui, float width) {
  const Canvas canvas = ui.canvas();
  const std::size_t views = ui.world.catalogue.views.size();
  float high = 0;
  if (views > 0) {
    high += group_height(ui, canvas, width, views, border_choice);
  }
  high += group_height(ui, canvas, width, core::kProjectionRules.size(), projection_choice);
  if (!ui.phone()) {
    high += group_height(ui, canvas, width, app::kLanguages, language_choice);
  }
  return high;
}

float draw_map_choices(const Ui& ui, Column column) {
  const Canvas canvas = ui.canvas();
  const std::size_t views = ui.world.catalogue.views.size();
  core::RectPx box = column.inner_row(0);
  if (views > 0) {
    box.y = draw_group(
        ui,
        canvas,
        box,
        ui.say(Message::borders),
        views,
        border_choice,
        [&](std::size_t view) { ui.push(app::BorderViewPicked{static_cast<std::uint8_t>(view)}); }
    );
  }
  box.y = draw_group(
      ui,
      canvas,
      box,
      ui.say(Message::projection),
      core::kProjectionRules.size(),
      projection_choice,
      [&](std::size_t kind) {
        ui.push(app::ProjectionPicked{static_cast<core::ProjectionKind>(kind)});
      }
  );
  column.y = box.y;
  return ui.phone() ? column.y : draw_languages(ui, column);
}

float draw_languages(const Ui& ui, Column column) {
  return draw_group(
      ui,
      ui.canvas(),
      column.inner_row(0),
      ui.say(Message::help_language),
      app::kLanguages,
      language_choice,
      [&](std::size_t language) {
        ui.push(app::LanguagePicked{static_cast<app::Language>(language)});
      }
  );
}

std::string_view border_view_name(const Ui& ui) noexcept {
  const auto& views = ui.world.catalogue.views;
  return ui.frame.border_view < views.size()
             ? std::string_view(
                   app::name_in(views[ui.frame.border_view].names, ui.messages().language())
               )
             : std::string_view();
}

}  // namespace dateline::ui
