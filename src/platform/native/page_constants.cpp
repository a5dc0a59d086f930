// Constants are JSON as they are written: names as lists, numbers by their names.
#include "platform/native/page_constants.hpp"

#include <array>
#include <cstdio>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/change/choice_events.hpp"
#include "app/link/deep_link.hpp"
#include "app/model/palette.hpp"
#include "app/texts/texts_read.hpp"
#include "app/words/language.hpp"
#include "app/words/list_tab.hpp"
#include "core/base/json_text.hpp"
#include "core/points/point_cloud.hpp"
#include "core/story/claim_table.hpp"
#include "core/story/hierarchy.hpp"
#include "core/story/read/story_reader.hpp"
#include "core/story/story_kinds.hpp"
#include "platform/web/bridge.hpp"
#include "platform/web/protocol.hpp"
#include "ui/kit/page_fields.hpp"

namespace dateline::platform {

namespace {

// A key and its value as JSON.
using Member = std::pair<std::string, std::string>;

std::string object(std::span<const Member> members, const char* between = ", ") {
  std::string json = "{";
  for (const auto& [key, value] : members) {
    if (json.size() > 1) {
      json += between;
    }
    core::append_json_string(json, key);
    json += ": ";
    json += value;
  }
  return json + "}";
}

template <class Number>
Member numbered(const char* name, Number number) {
  return {name, std::to_string(static_cast<long long>(number))};
}

// The names of all values of an enumeration, in its order.
template <class Enum>
std::string names_of(const char* (*name)(Enum)) {
  std::string json = "[";
  for (const Enum value : core::each<Enum>) {
    if (json.size() > 1) {
      json += ", ";
    }
    core::append_json_string(json, name(value));
  }
  return json + "]";
}

template <class Enum>
std::string names_of() {
  return names_of<Enum>([](Enum value) { return name_of(value); });
}

std::string frame_signs() {
  return object(
      std::array{
          numbered("wantsNext", kWantsNext),
          numbered("stateChanged", kStateChanged),
          numbered("selectionChanged", kSelectionChanged),
          numbered("linkChanged", kLinkChanged),
          numbered("dark", kDark),
          numbered("fieldChanged", kFieldChanged),
      }
  );
}

std::string field_keys() {
  return object(
      std::array{
          numbered("enter", ui::FieldKey::enter),
          numbered("up", ui::FieldKey::up),
          numbered("down", ui::FieldKey::down),
          numbered("escape", ui::FieldKey::escape),
          numbered("leave", ui::FieldKey::leave),
          numbered("beside", ui::FieldKey::beside),
          numbered("entered", ui::FieldKey::entered),
      }
  );
}

// Those that the page itself can give.
std::string text_refusals() {
  return object(
      std::array{
          numbered("none", kNotRefused),
          numbered("unreadable", app::TextRefusal::unreadable),
          numbered("tooLarge", app::TextRefusal::too_large),
      }
  );
}

std::string stances() {
  std::vector<Member> marks;
  for (const core::Stance stance : core::each<core::Stance>) {
    marks.emplace_back(name_of(stance), core::json_string(name_of(mark_of(stance))));
  }
  return object(marks);
}

Member coloured(const char* name, app::Colour colour) {
  std::array<char, 8> text{};
  const unsigned rgb = colour.red << 16 | colour.green << 8 | colour.blue;
  std::snprintf(text.data(), text.size(), "#%06x", rgb);
  return {name, core::json_string(text.data())};
}

// What the page's style and the embed draw with, by the names of their custom properties.
std::string palette(app::Theme theme) {
  const app::Palette& of = app::kPalettes[static_cast<std::size_t>(theme)];
  std::vector<Member> colours = {
      coloured("paper", of.paper),
      coloured("surface", of.surface),
      coloured("rule", of.rule),
      coloured("rule-strong", of.rule_strong),
      coloured("ink", of.ink),
      coloured("ink-2", of.ink_2),
      coloured("accent", of.accent),
      coloured("area", of.area),
      coloured("sea", of.sea),
  };
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    colours.push_back(coloured(name_of(mark), of.stance[static_cast<std::size_t>(mark)]));
  }
  return object(colours);
}

std::string palettes() {
  return object(
      std::array{
          Member{"light", palette(app::Theme::light)},
          Member{"dark", palette(app::Theme::dark)},
          Member{"print", palette(app::Theme::print)},
      }
  );
}

}  // namespace

std::string page_constants() {
  const std::vector<Member> all = {
      {"LANGUAGES", names_of<app::Language>([](app::Language one) { return app::tag_of(one); })},
      {"MARKS", names_of<core::StanceMark>()},
      {"STANCES", stances()},
      {"VIEWS", names_of<core::View>()},
      {"TABS", names_of<app::ListTab>()},
      {"PLACE_TIES", names_of<core::PlaceTie>()},
      {"SPEAKER_KINDS", names_of<core::SpeakerKind>()},
      {"STATUSES", names_of<core::AboutStatus>()},
      {"PALETTES", palettes()},
      {"SLOTS", names_of<Slot>()},
      {"SIGNS", frame_signs()},
      {"FIELD_KEYS", field_keys()},
      {"TEXT_REFUSALS", text_refusals()},
      {"CUSTOMS",
       object(
           std::array{
               numbered("miles", kMiles),
               numbered("monthFirst", kMonthFirst),
           }
       )},
      {"COPIED",
       object(
           std::array{
               numbered("link", app::Copied::link),
               numbered("claim", app::Copied::claim),
           }
       )},
      {"MAKING",
       object(
           std::array{
               numbered("nfkc", Making::nfkc),
               numbered("articleLines", Making::article_lines),
           }
       )},
      numbered("MOST_STORY_BYTES", core::StoryLimits().bytes),
      numbered("MOST_POINTS", core::kMaxPoints),
      numbered("MOST_TEXT_BYTES", app::kMostPageBytes),
      numbered("MOST_FRAGMENT_BYTES", app::kMaxFragmentBytes),
      numbered("MOST_FRAGMENT_PARTS", app::kMaxFragmentKeys),
  };
  return object(all, ",\n");
}

}  // namespace dateline::platform
