// A fragment that anyone may have written: what is valid is taken, what is not is named.
#include "app/link/read_parts.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "app/link/deep_link.hpp"
#include "app/link/fragment.hpp"
#include "app/link/link_keys.hpp"
#include "app/link/link_parts.hpp"
#include "app/link/link_text.hpp"
#include "app/view/camera_path.hpp"
#include "app/view/selection.hpp"
#include "app/words/messages.hpp"
#include "core/base/utf8.hpp"
#include "core/geo/projection_rules.hpp"

namespace dateline::app {

namespace {

constexpr std::size_t kMaxDropped = 8;
constexpr const char* kExampleDay = "2024-10-26";
constexpr const char* kExampleDays = "2024-10-18/2024-10-26";

class Reader {
 public:
  Reader(const World& world, ReadLink& read, const Messages& messages)
      : world_(world),
        read_(read),
        messages_(messages) {}

  // One part of a fragment.
  void read_part(std::string_view key, const std::string& value) {
    const bool known = read_entry(key, value) || read_flag(key, value) || read_word(key, value) ||
                       read_set(key, value) || read_day(key, value) || read_other(key, value);
    if (!known) {
      drop(Message::link_no_part, {shown(key)});
    }
  }

  // After the last part: what the link leaves out follows from what it says, and a view depends on
  // the projection.
  void finish() {
    LinkState& link = read_.link;
    link.place_tie = tie_.value_or(core::PlaceTie::about);
    link.off_map = link.off_map && !link.place;
    link.place_alone = link.place_alone && link.place;
    link.speaker_alone = link.speaker_alone && link.speaker;
    link.tab = tab_.value_or(default_tab(link));
    link.view = view_.value_or(link.view);
    if (news_) {
      apply_news(*news_);
    }
    if (map_) {
      apply_camera(*map_);
    }
  }

  void drop(Message why, Values values) {
    if (read_.dropped.size() < kMaxDropped) {
      read_.dropped.push_back(messages_.spelt(why, values));
    }
  }

  // Said before all else: what is missing may be among the rest.
  void drop_rest() {
    constexpr auto kMost = static_cast<std::uint32_t>(kMaxFragmentKeys);
    if (read_.dropped.size() == kMaxDropped) {
      read_.dropped.pop_back();
    }
    read_.dropped.insert(read_.dropped.begin(), messages_.spelt(Message::link_too_many, {kMost}));
  }

 private:
  // Each of these is false for a key that is not one of its own.
  bool read_entry(std::string_view key, const std::string& value) {
    LinkState& link = read_.link;
    const core::StoryArchive& all = world_.archive;  // the day that the link names is not set yet
    const core::KnownStory& now = world_.story;
    if (key == "claim") {
      choose(key, value, link.claim, all.find_claim(now, value));
    } else if (key == "place") {
      choose(key, value, link.place, all.find_place(now, value));
    } else if (key == "source") {
      choose(key, value, link.source, all.find_source(now, value));
    } else if (key == "question") {
      choose(key, value, link.question, all.find_question(now, value));
    } else if (key == "speaker") {
      choose(key, value, link.speaker, all.find_actor(now, value));
    } else if (key == "answers") {
      choose(key, value, link.answers, all.find_question(now, value));
    } else if (key == "through") {
      choose(key, value, link.relay, all.find_actor(now, value));
    } else {
      return false;
    }
    return true;
  }

  bool read_flag(std::string_view key, const std::string& value) {
    LinkState& link = read_.link;
    if (key == "place-parts") {
      assign_flag(key, kAlone, value, link.place_alone);
    } else if (key == "speaker-parts") {
      assign_flag(key, kAlone, value, link.speaker_alone);
    } else if (key == "off-map") {
      assign_flag(key, kOffMap, value, link.off_map);
    } else if (key == "perhaps") {
      read_perhaps(value);
    } else {
      return false;
    }
    return true;
  }

  bool read_word(std::string_view key, const std::string& value) {
    if (key == "places") {
      assign_kind("places", value, tie_);
    } else if (key == "view") {
      assign_kind("view", value, view_);
    } else if (key == "tab") {
      assign_kind("tab", value, tab_);
    } else if (key == "proj") {
      read_projection(value);
    } else {
      return false;
    }
    return true;
  }

  bool read_set(std::string_view key, const std::string& value) {
    LinkState& link = read_.link;
    if (key == "kind") {
      assign_set<core::SpeakerKind>(key, value, link.speaker_kinds);
    } else if (key == "status") {
      assign_set<core::AboutStatus>(key, value, link.statuses);
    } else if (key == "stance") {
      assign_set<core::StanceMark>(key, value, link.stances);
    } else if (key == "figures") {
      assign_set<core::FigureKind>(key, value, link.figures);
    } else if (key == "relation" && value == kDisputedName) {
      link.relations = core::kDisputed;
    } else if (key == "relation") {
      assign_set<core::RelationKind>(key, value, link.relations);
    } else {
      return false;
    }
    return true;
  }

  bool read_day(std::string_view key, const std::string& value) {
    if (key == "said") {
      read_days(key, value, read_.link.said);
    } else if (key == "happened") {
      read_days(key, value, read_.link.happened);
    } else if (key == "new") {
      read_news(value);
    } else if (key == "known") {
      read_known(value);
    } else {
      return false;
    }
    return true;
  }

  bool read_other(std::string_view key, const std::string& value) {
    if (key == "country") {
      read_country(value);
    } else if (key == "q") {
      read_query(value);
    } else if (key == "tour") {
      read_tour(value);
    } else if (key == "borders") {
      read_borders(value);
    } else if (key == "map") {
      map_ = value;
    } else if (key == "lang") {
      read_language(value);
    } else {
      return false;
    }
    return true;
  }

  template <class Chosen>
  void choose(std::string_view key, const std::string& value, Chosen& into, const Chosen& found) {
    if (value == kNone) {
      into.reset();
    } else if (found) {
      into = found;
    } else {
      drop(Message::link_not_here, {key, shown(value)});
    }
  }

  template <class Kind, class Mask>
  void assign_set(std::string_view key, const std::string& value, Mask& into) {
    if (const auto set = read_list(value, core::kCountOf<Kind>, name_at<Kind>)) {
      into = static_cast<Mask>(*set);
    } else {
      drop(Message::link_no_list, {key, shown(value)});
    }
  }

  template <class Kind>
  void assign_kind(const char* key, const std::string& value, std::optional<Kind>& into) {
    for (const Kind kind : core::each<Kind>) {
      if (value == name_of(kind)) {
        into = kind;
        return;
      }
    }
    drop(Message::link_unknown, {key, shown(value)});
  }

  void read_projection(const std::string& value) {
    for (const core::ProjectionKind kind : core::each<core::ProjectionKind>) {
      if (value == core::rules_of(kind).name) {
        read_.link.projection = kind;
        return;
      }
    }
    drop(Message::link_unknown, {"proj", shown(value)});
  }

  template <std::size_t n>
  void assign_flag(
      std::string_view key,
      const char* const (&names)[n],
      const std::string& value,
      bool& into
  ) {
    static_assert(n == 2);
    if (value == names[0] || value == names[1]) {
      into = value == names[1];
    } else {
      drop(Message::link_unknown, {key, shown(value)});
    }
  }

  void read_country(const std::string& value) {
    const core::CountryNumber country = core::country_number(value);
    const std::string code = core::country_code(country);
    if (country != 0 && world_.archive.has_speaker_of(world_.story, code)) {
      read_.link.country = country;
    } else {
      drop(Message::link_nobody, {"country", shown(value)});
    }
  }

  void read_tour(const std::string& value) {
    if (const auto step = read_step(value, world_.story.tour.size())) {
      read_.link.tour = step;
    } else {
      drop(Message::link_not_here, {"tour", shown(value)});
    }
  }

  void read_query(const std::string& value) {
    const bool is_text = !core::first_bad_utf8(value) && value.find('\0') == value.npos;
    if (value.size() <= kMaxQueryBytes && is_text) {
      read_.link.query = value;
    } else {
      constexpr auto kMost = static_cast<std::uint32_t>(kMaxQueryBytes);
      drop(Message::link_long_query, {kMost, "q"});
    }
  }

  void read_language(const std::string& value) {
    if (const auto language = language_of(value)) {
      read_.link.language = language;
    } else {
      drop(Message::link_unknown, {"lang", shown(value)});
    }
  }

  void read_borders(const std::string& value) {
    if (const auto view = find_border_view(world_.catalogue, value)) {
      read_.link.border_view = *view;
    } else {
      drop(Message::link_not_on_map, {"borders", shown(value)});
    }
  }

  void read_days(std::string_view key, const std::string& value, core::DayRange& into) {
    if (const auto date = core::parse_edtf(value)) {
      into = date->days;
    } else {
      drop(Message::link_no_days, {key, shown(value), kExampleDays});
    }
  }

  void read_perhaps(const std::string& value) {
    if (value == "1") {
      read_.link.perhaps = true;
    } else {
      drop(Message::link_unknown, {"perhaps", shown(value)});
    }
  }

  // The day since which it is new, and the day known on, which may be open.
  void read_news(const std::string& value) {
    const auto date = core::parse_edtf(value);
    if (!date || core::is_open(date->days.first)) {
      return drop(Message::link_no_days, {"new", shown(value), kExampleDays});
    }
    news_ = date->days;
  }

  // Nothing can be new between a day and one before it, nor after the last article.
  void apply_news(core::DayRange days) {
    if (days.first >= std::min(days.last, world_.last_published)) {
      return drop(Message::link_no_news, {"new", days_text(days)});
    }
    read_.link.since = days.first;
    if (core::is_open(days.last)) {
      read_.link.known_on.reset();
    } else {
      read_.link.known_on = days.last;
    }
  }

  void read_known(const std::string& value) {
    if (value == kNone) {
      return read_.link.known_on.reset();
    }
    const auto date = core::parse_edtf(value);
    if (!date || core::is_open(date->days.last)) {
      return drop(Message::link_no_day, {"known", shown(value), kExampleDay});
    }
    read_.link.known_on = date->days.last;
  }

  void apply_camera(const std::string& value) {
    LinkState& link = read_.link;
    const core::ProjectionRules& rules = core::rules_of(link.projection);
    const auto camera = read_camera(value);
    if (!camera || camera->zoom < rules.least_zoom) {
      return drop(Message::link_no_camera, {"map", shown(value)});
    }
    if (std::abs(camera->centre.lat) > rules.most_lat + 0.1) {
      return drop(Message::link_polar, {"map"});
    }
    link.camera = camera;
    link.camera->projection = projection_of(link.projection, world_);
  }

  const World& world_;
  ReadLink& read_;
  const Messages& messages_;
  std::optional<ListTab> tab_;
  std::optional<View> view_;
  std::optional<core::DayRange> news_;  // `new`
  std::optional<core::PlaceTie> tie_;
  std::optional<std::string> map_;  // as it stands in the link
};

// The words in which the link's reader is told what is dropped: of the language that it picks
// itself.
const Messages& words_for(std::string_view fragment, const World& world, Language language) {
  const auto picked = language_of(value_of(fragment, "lang"));
  const auto at = static_cast<std::size_t>(picked.value_or(language));
  const auto& words = world.messages[at];
  return words ? *words : *world.messages[0];
}

}  // namespace

void read_parts(
    core::LaterKey,
    std::string_view fragment,
    const World& world,
    Language language,
    ReadLink& read
) {
  Reader reader(world, read, words_for(fragment, world, language));
  if (fragment.size() > kMaxFragmentBytes) {
    constexpr auto kMost = static_cast<std::uint32_t>(kMaxFragmentBytes);
    reader.drop(Message::link_too_long, {kMost});
    return;
  }
  const auto step = read_step(value_of(fragment, "tour"), world.story.tour.size());
  read.link = base_link(world, step);
  for (std::size_t parts = 0; !fragment.empty();) {
    const auto part = next_part(fragment);
    if (part && ++parts > kMaxFragmentKeys) {
      reader.drop_rest();
      break;
    }
    if (part) {
      reader.read_part(part->key, part->value);
    }
  }
  reader.finish();
}

}  // namespace dateline::app
