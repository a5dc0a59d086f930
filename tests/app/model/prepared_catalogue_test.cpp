// The map's lists as the page's program reads them: whole again, or refused.
#include "app/model/prepared_catalogue.hpp"

#include <functional>
#include <string>

#include <gtest/gtest.h>

namespace dateline::app {
namespace {

Catalogue made_up() {
  Catalogue catalogue;
  catalogue.views = {
      {"un", {"UN General Assembly", "", "", "Генеральная Ассамблея ООН"}, "Resolutions."},
      {"de-facto", {"De facto control", "", "", ""}, ""}
  };
  catalogue.files = {{"0-180w90s.mesh", 0, {-180, -90, 180, 90}}, {"1.mesh", 1, {30, 45, 60, 75}}};
  catalogue.labels = {
      {{"White Sea", "", "", "Белое море"}, "", "", {37, 65}, MapLabelKind::sea, 2, 4.5f},
      {{"Moscow", "", "", ""}, "Москва", "", {37.6, 55.75}, MapLabelKind::city, 0, 2.8f}
  };
  return catalogue;
}

LaterLabels made_up_labels() {
  return {made_up().labels, {{"RU", 60.5f, 30, 42}, {"", -1, -180, 180}}};
}

TEST(PreparedCatalogue, IsTheCatalogueAgain) {
  const auto read = read_prepared_catalogue(prepare_catalogue(made_up()));
  ASSERT_TRUE(read);
  EXPECT_EQ(prepare_catalogue(*read), prepare_catalogue(made_up()));
  EXPECT_EQ(read->files[1].box, (core::GeoBox{30, 45, 60, 75}));
  EXPECT_EQ(read->labels[1].local, "Москва");
  EXPECT_EQ(read->labels[1].at, (core::LngLat{37.6, 55.75}));
  EXPECT_EQ(read->labels[1].from_zoom, 2.8f);
  EXPECT_EQ(read->views[0].names[Language::ru], "Генеральная Ассамблея ООН");
  EXPECT_EQ(read->max_km_per_px[0], Catalogue().max_km_per_px[0]);
}

TEST(PreparedCatalogue, HasItsLaterLabelsAgain) {
  const auto read = read_prepared_labels(prepare_labels(made_up_labels()));
  ASSERT_TRUE(read);
  EXPECT_EQ(prepare_labels(*read), prepare_labels(made_up_labels()));
  ASSERT_EQ(read->ground.size(), 2u);
  EXPECT_EQ(read->ground[0].code, "RU");
  EXPECT_EQ(read->ground[0].lat, 60.5f);
}

TEST(PreparedCatalogue, RefusesWhatTheMapCannotHave) {
  const std::pair<const char*, std::function<void(Catalogue&)>> damages[] = {
      {"no view", [](Catalogue& c) { c.views.clear(); }},
      {"two views of one id", [](Catalogue& c) { c.views[1].id = "un"; }},
      {"an id that links cannot hold", [](Catalogue& c) { c.views[1].id = "De facto"; }},
      {"a way out of the map's folder", [](Catalogue& c) { c.files[0].name = "../x.mesh"; }},
      {"a level that is none", [](Catalogue& c) { c.files[0].level = 3; }},
      {"a box over the edge", [](Catalogue& c) { c.files[0].box.west = 181; }},
      {"a box of no width", [](Catalogue& c) { c.files[0].box.west = c.files[0].box.east; }},
      {"no English name", [](Catalogue& c) { c.labels[0].names[Language::en].clear(); }},
      {"a name without end",
       [](Catalogue& c) { c.labels[0].names[Language::ru].assign(121, 'a'); }},
      {"a label off the globe", [](Catalogue& c) { c.labels[0].at.lat = 91; }},
      {"a scale of nothing", [](Catalogue& c) { c.max_km_per_px[1] = 0; }},
      {"a zoom below the world", [](Catalogue& c) { c.labels[0].from_zoom = -1; }},
  };
  for (const auto& [what, damage] : damages) {
    Catalogue catalogue = made_up();
    damage(catalogue);
    EXPECT_FALSE(read_prepared_catalogue(prepare_catalogue(catalogue))) << what;
  }
  LaterLabels labels = made_up_labels();
  labels.ground[0].west = 43;
  EXPECT_FALSE(read_prepared_labels(prepare_labels(labels)));
  EXPECT_FALSE(read_prepared_catalogue(prepare_labels(made_up_labels())));
  const auto refused = read_prepared_labels("");
  ASSERT_FALSE(refused);
  EXPECT_NE(describe(refused.error().front()).find("damaged"), std::string::npos);
}

}  // namespace
}  // namespace dateline::app
