using Evidence.Core.Indexing;
using Evidence.Core.Loading;

namespace Evidence.Indexer;

/// <summary>Opens the imported lists of notices for one command.</summary>
internal static class OpenNotices
{
    /// <summary>The lists; a damaged one is a fault of the disk to the caller.</summary>
    public static NoticeList Of(IndexRoot root)
    {
        try
        {
            return NoticeList.Open(root.Notices);
        }
        catch (InvalidDataException damaged)
        {
            throw new IOException(damaged.Message, damaged);
        }
    }
}
