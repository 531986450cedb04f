using Xunit.Abstractions;
using Xunit.Sdk;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>Makes a test case of a requirement for each of its versions and each store.</summary>
public sealed class RequirementDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var requirement = (RequirementAttribute)((IReflectionAttributeInfo)factAttribute).Attribute;
        return
            from version in requirement.Versions
            from store in Endpoint.AllStores
            select new XunitTestCase(
                messages, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod,
                [new Endpoint(version, store)]);
    }
}
