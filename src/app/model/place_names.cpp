// What readers of each language call the story's places. It knows the story's names and the base
// map's; it knows no fonts.
#include <algorithm>

#include "app/model/world.hpp"
#include "app/words/actor_names.hpp"
#include "app/words/messages.hpp"

namespace dateline::app {

namespace {

// Only where the base map calls it as the story does: `near Donetsk` is not Donetsk.
std::string_view
base_name(const Catalogue& catalogue, const core::Place& place, Language own, Language language) {
  const auto same =
      std::find_if(catalogue.labels.begin(), catalogue.labels.end(), [&](const MapLabel& label) {
        return name_in(label.names, own) == place.name && is_same_place(label, place);
      });
  return same == catalogue.labels.end() ? std::string_view()
                                        : std::string_view(same->names[language]);
}

}  // namespace

bool says_near(const Messages& messages, std::string_view name) {
  const Messages english;
  for (const Messages* spoken : {&messages, &english}) {
    for (std::size_t i = 0; !spoken->item(Message::near_names, i).empty(); ++i) {
      // the name stands at the star
      const std::string_view form = spoken->item(Message::near_names, i);
      const std::size_t star = form.find('*');
      if (star != form.npos && name.starts_with(form.substr(0, star)) &&
          name.ends_with(form.substr(star + 1))) {
        return true;
      }
    }
  }
  return false;
}

bool is_same_place(const MapLabel& label, const core::Place& place) noexcept {
  constexpr double kSamePlaceKm = 10;
  if (!label.code.empty() && place.iso_codes.size() == 1 && place.iso_codes.front() == label.code) {
    return true;
  }
  return label.kind == MapLabelKind::city && place.kind == core::PlaceKind::city && place.point &&
         core::distance_km(label.at, *place.point) < kSamePlaceKm;
}

const std::string&
place_name(const World& world, core::PlaceIndex place, Language language) noexcept {
  const std::vector<std::string>& names = world.place_names[static_cast<std::size_t>(language)];
  return place.value < names.size() ? names[place.value] : world.story.places[place.value].name;
}

void name_places(World& world) {
  const std::optional<Language> own = language_of(world.story.language);
  for (std::size_t i = 0; i < kLanguages; ++i) {
    const auto language = static_cast<Language>(i);
    std::vector<std::string>& names = world.place_names[i];
    names.clear();
    if (!world.messages[i] || language == own) {
      continue;
    }
    names.reserve(world.story.places.size());
    for (const core::Place& place : world.story.places) {
      const core::Name* const own_name = find_name(place.names, language);
      std::string_view name =
          own_name != nullptr ? std::string_view(own_name->text) : std::string_view();
      if (name.empty()) {
        name = base_name(world.catalogue, place, own.value_or(Language::en), language);
      }
      names.emplace_back(name.empty() ? std::string_view(place.name) : name);
    }
  }
}

}  // namespace dateline::app
