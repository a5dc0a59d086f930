// Whose borders the map shows: picked, linked, carried over; never a view that the map does not
// have.
#include <gtest/gtest.h>

#include "app/link/deep_link.hpp"
#include "app/support.hpp"
#include "app/view/frame.hpp"
#include "names.hpp"

namespace dateline::app {
namespace {

Catalogue with_views(std::vector<std::string> ids) {
  Catalogue catalogue;
  for (std::string& id : ids) {
    catalogue.views.push_back({id, names_of("View " + id), "Rests on " + id + "."});
  }
  return catalogue;
}

Catalogue four_views() {
  return with_views({"un", "de-facto", "claimed-by-ru", "claimed-by-kr"});
}

TEST(BorderView, IsTheMapsFirstUntilAnotherIsPicked) {
  Driver driver = started(good_world(four_views()));
  Frame frame;
  make_frame(driver.state, driver.world, frame);
  EXPECT_EQ(frame.border_view, 0);
  EXPECT_EQ(to_fragment(driver.state.link, driver.world).find("borders"), std::string::npos);
  driver.send(BorderViewPicked{2});
  make_frame(driver.state, driver.world, frame);
  EXPECT_EQ(frame.border_view, 2);
  const auto written = driver.take<WriteFragment>();
  ASSERT_EQ(written.size(), 1u);
  EXPECT_TRUE(written[0].push) << "Back leads to the view before";
  EXPECT_NE(written[0].fragment.find("borders=claimed-by-ru"), std::string::npos);
}

TEST(BorderView, PickedAgainWritesNothing) {
  Driver driver = started(good_world(four_views()));
  driver.send(BorderViewPicked{1});
  driver.effects.clear();
  driver.send(BorderViewPicked{1});
  EXPECT_TRUE(driver.effects.empty());
}

TEST(BorderView, ThatTheMapDoesNotHaveIsNotTaken) {
  Driver driver = started(good_world(four_views()));
  driver.send(BorderViewPicked{4});
  EXPECT_EQ(driver.state.link.border_view, 0);
  Driver without = started(good_world());
  without.send(BorderViewPicked{0});
  EXPECT_TRUE(without.effects.empty());
}

TEST(BorderView, GoesThroughALinkAndBack) {
  const World world = good_world(four_views());
  for (std::uint8_t view = 0; view < 4; ++view) {
    LinkState link = default_link(world);
    link.border_view = view;
    const std::string text = to_fragment(link, world);
    EXPECT_EQ(text, view == 0 ? "" : "borders=" + world.catalogue.views[view].id);
    const ReadLink read = from_fragment(text, world);
    EXPECT_TRUE(read.link == link);
    EXPECT_TRUE(read.dropped.empty());
  }
  EXPECT_TRUE(from_fragment("borders=un", world).link == default_link(world))
      << "the default may be said";
}

TEST(BorderView, UnknownInALinkIsNamedAndDropped) {
  for (const char* unknown : {"atlantis", "", "none", "0", "Un", "de-facto%00"}) {
    Driver driver = started(good_world(four_views()));
    driver.arrive(std::string("known=2031-05-09&borders=") + unknown);
    EXPECT_EQ(driver.state.link.border_view, 0) << unknown;
    EXPECT_TRUE(driver.state.link.known_on) << "the rest is taken";
    EXPECT_NE(driver.state.notice.text.find("borders"), std::string::npos) << unknown;
  }
  Driver without = started(good_world());
  without.arrive("borders=un");
  EXPECT_NE(without.state.notice.text.find("borders"), std::string::npos) << "no map, no views";
}

TEST(BorderView, StaysWhenFiltersAreCleared) {
  Driver driver = started(good_world(four_views()));
  driver.send(BorderViewPicked{3});
  driver.send(StanceToggled{core::StanceMark::denies});
  driver.send(FiltersCleared{});
  EXPECT_EQ(driver.state.link.border_view, 3) << "it hides no claim";
}

TEST(BorderView, IsCarriedOverByItsId) {
  Driver driver = started(good_world(four_views()));
  driver.send(BorderViewPicked{2});
  EXPECT_EQ(carried_over(driver.state, driver.world, good_world(four_views())).link.border_view, 2);
  EXPECT_EQ(
      carried_over(driver.state, driver.world, good_world(with_views({"un", "claimed-by-ru"})))
          .link.border_view,
      1
  );
  EXPECT_EQ(
      carried_over(driver.state, driver.world, good_world(with_views({"un"}))).link.border_view,
      0
  );
  EXPECT_EQ(carried_over(driver.state, driver.world, good_world()).link.border_view, 0);
}

}  // namespace
}  // namespace dateline::app
