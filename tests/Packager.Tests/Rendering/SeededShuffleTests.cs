using CoursePackager.Packager.Rendering.Questions;

namespace CoursePackager.Packager.Tests.Rendering;

public class SeededShuffleTests
{
    [Fact]
    public void The_start_of_an_ordering_question_is_never_its_answer()
    {
        for (var seed = 0; seed < 500; seed++)
            for (var count = 2; count < 7; count++)
            {
                var order = SeededShuffle.Disordered($"q-{seed}", count);
                Assert.NotEqual(Enumerable.Range(0, count), order);
                Assert.Equal(Enumerable.Range(0, count), order.Order());
            }
    }

    [Fact]
    public void The_same_question_is_shuffled_the_same_way_in_every_build() =>
        Assert.Equal([3, 5, 0, 1, 2, 4], SeededShuffle.Indexes("q-stable", 6));

    [Fact]
    public void One_item_or_none_stays() => Assert.Equal([0], SeededShuffle.Disordered("q", 1));
}
